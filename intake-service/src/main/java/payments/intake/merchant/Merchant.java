package payments.intake.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import payments.events.FeeTerms;
import payments.events.MerchantEvent.Status;
import payments.events.MerchantId;
import payments.events.Money;

/** A merchant. Changed only under a lock on its row, so that its versions reach the directory in their order. */
@Entity
class Merchant {
    @Id
    private UUID id;

    private String name;

    @Column(columnDefinition = "text")
    private @Nullable String country;

    private String status;
    private int feeBasisPoints;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FixedFee> feeFixed;

    private @Nullable Integer duplicateWindowSeconds;
    private long version;
    private Instant createdAt;
    private Instant updatedAt;

    /** A fixed part of the fee as it is stored. */
    record FixedFee(String currency, long amount) {}

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Merchant() {}

    Merchant(MerchantId id, MerchantDetails details, Instant now) {
        this.id = id.value();
        this.name = details.name();
        this.status = "active";
        this.feeFixed = List.of();
        this.createdAt = now;
        this.updatedAt = now;
        change(details, Status.ACTIVE, now);
    }

    /** Takes on the details and counts the version up. */
    final void change(MerchantDetails details, Status newStatus, Instant now) {
        name = details.name();
        country = details.country();
        feeBasisPoints = details.fee().basisPoints();
        feeFixed = details.fee().fixed().stream()
                .map(part -> new FixedFee(part.currency().getCurrencyCode(), part.amount()))
                .toList();
        duplicateWindowSeconds = details.duplicateWindowSeconds();
        status = newStatus == Status.ACTIVE ? "active" : "suspended";
        touch(now);
    }

    /** Counts the version up, for a change of its keys. */
    final void touch(Instant now) {
        version++;
        updatedAt = now;
    }

    MerchantId id() {
        return new MerchantId(id);
    }

    MerchantDetails details() {
        return new MerchantDetails(name, country, fee(), duplicateWindowSeconds);
    }

    FeeTerms fee() {
        return new FeeTerms(
                feeBasisPoints,
                feeFixed.stream()
                        .map(part -> Money.of(part.amount(), part.currency()))
                        .toList());
    }

    Status status() {
        return status.equals("active") ? Status.ACTIVE : Status.SUSPENDED;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
