package payments.notification.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EndpointSecrets extends JpaRepository<EndpointSecret, UUID> {
    /** Those that sign now, the newest first. */
    @Query("""
            from EndpointSecret where endpointId = :endpointId and validFrom <= :now
            and (validUntil is null or validUntil > :now) order by validFrom desc, id desc""")
    List<EndpointSecret> inForce(UUID endpointId, Instant now);
}
