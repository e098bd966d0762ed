package payments.verification.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.messaging.groupcommit.BatchWriter;
import payments.verification.operation.Step.Begin;

/**
 * Claims attempts: the row of an attempt is committed before its first byte is sent. The operation's row is locked by
 * the same statement, so that a claim under a lease that another has taken meanwhile inserts nothing. Writing the same
 * claim again, when the connection broke during the commit, is the same claim.
 */
@Component
class WriteBegins implements BatchWriter<Begin, Boolean> {
    private static final String CLAIM = """
            with asked as (
                select * from unnest(:operations::uuid[], :leases::uuid[], :numbers::integer[], :providers::text[],
                                     :keys::text[]) as a (operation_id, lease, number, provider, provider_key)),
            held as (
                update operation o
                   set attempts = a.number, provider = a.provider, checked_at = coalesce(o.checked_at, now())
                  from asked a
                 where o.id = a.operation_id and o.lease = a.lease and o.finished_at is null
             returning o.id)
            insert into attempt as t (operation_id, number, provider, provider_key, lease)
            select a.operation_id, a.number, a.provider, a.provider_key, a.lease
              from asked a join held on held.id = a.operation_id
            on conflict (operation_id, number)
            do update set lease = t.lease where t.lease = excluded.lease
            returning operation_id
            """;

    private final JdbcClient jdbc;
    private final FindingRows findings;

    WriteBegins(JdbcClient jdbc, FindingRows findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /** True for each attempt that is claimed, false where the lease is lost. */
    @Override
    public List<Boolean> write(List<Begin> begins) {
        Set<UUID> claimed = claim(begins);
        findings.write(begins.stream()
                .filter(begin -> claimed.contains(begin.operation().id().value()))
                .map(Begin::findings)
                .toList());
        return begins.stream()
                .map(begin -> claimed.contains(begin.operation().id().value()))
                .toList();
    }

    private Set<UUID> claim(List<Begin> begins) {
        return new HashSet<>(jdbc.sql(CLAIM)
                .param(
                        "operations",
                        Columns.of(begins, begin -> begin.operation().id().value()))
                .param("leases", Columns.of(begins, begin -> begin.operation().lease()))
                .param("numbers", Columns.of(begins, begin -> begin.attempt().number()))
                .param("providers", Columns.of(begins, begin -> begin.attempt().provider()))
                .param("keys", Columns.of(begins, begin -> begin.attempt().key()))
                .query(UUID.class)
                .list());
    }
}
