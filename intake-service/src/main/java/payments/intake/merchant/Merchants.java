package payments.intake.merchant;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Merchants extends JpaRepository<Merchant, UUID> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Merchant where id = :id")
    Optional<Merchant> findLocked(UUID id);

    @Query("from Merchant order by createdAt desc, id desc")
    List<Merchant> newest(Limit limit);

    @Query("""
            from Merchant where createdAt < :time or (createdAt = :time and id < :id)
            order by createdAt desc, id desc""")
    List<Merchant> newestBefore(Instant time, UUID id, Limit limit);
}
