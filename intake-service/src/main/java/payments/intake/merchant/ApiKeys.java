package payments.intake.merchant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ApiKeys extends JpaRepository<ApiKey, UUID> {
    List<ApiKey> findByMerchantIdOrderByCreatedAtDesc(UUID merchantId);

    @Query("""
            from ApiKey where merchantId = :merchantId and revokedAt is null
            and (expiresAt is null or expiresAt > :now) order by createdAt""")
    List<ApiKey> inForce(UUID merchantId, Instant now);
}
