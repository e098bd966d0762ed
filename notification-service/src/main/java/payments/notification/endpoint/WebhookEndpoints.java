package payments.notification.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WebhookEndpoints extends JpaRepository<WebhookEndpoint, UUID> {
    @Query("from WebhookEndpoint where id = :id and merchantId = :merchantId and mode = :mode and deletedAt is null")
    Optional<WebhookEndpoint> find(UUID id, UUID merchantId, String mode);

    /** Newest first, from after the position. */
    @Query("""
            from WebhookEndpoint where merchantId = :merchantId and mode = :mode and deletedAt is null
            and (createdAt < :time or (createdAt = :time and id < :id)) order by createdAt desc, id desc""")
    List<WebhookEndpoint> list(UUID merchantId, String mode, Instant time, UUID id, Limit limit);
}
