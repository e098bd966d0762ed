package payments.verification.operation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.verification.risk.CheckResult;

/** Writes what was learnt, for many operations with at most two statements. Within the caller's transaction. */
@Component
class FindingRows {
    private static final String INSERT_CHECKS = """
            insert into check_result (operation_id, name, decision, source, score, duration_ms)
            select * from unnest(:operations::uuid[], :names::text[], :decisions::text[], :sources::text[],
                                 :scores::numeric[], :durations::integer[])
            on conflict do nothing
            """;

    private static final String END_ATTEMPTS = """
            update attempt a
               set ended_at = coalesce(a.ended_at, now()), ending = e.ending, result = e.result, code = e.code,
                   provider_reference = e.reference, key_reusable = e.key_reusable,
                   inquiries = a.inquiries + e.inquiries,
                   inquired_at = case when e.inquiries > 0 then now() else a.inquired_at end
              from unnest(:operations::uuid[], :numbers::integer[], :endings::text[], :results::text[], :codes::text[],
                          :references::text[], :reusable::boolean[], :inquiries::integer[])
                   as e (operation_id, number, ending, result, code, reference, key_reusable, inquiries)
             where a.operation_id = e.operation_id and a.number = e.number
            """;

    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<Findings> findings) {
        insertChecks(findings.stream()
                .flatMap(found -> found.checks().stream().map(check -> new Check(found, check)))
                .toList());
        endAttempts(findings.stream()
                .flatMap(found -> found.ended().stream().map(ended -> new End(found, ended)))
                .toList());
    }

    private void insertChecks(List<Check> checks) {
        if (checks.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT_CHECKS)
                .param(
                        "operations",
                        Columns.of(checks, row -> row.of.operation().value()))
                .param("names", Columns.of(checks, row -> row.result.check().path()))
                .param("decisions", Columns.of(checks, row -> text(row.result.decision())))
                .param("sources", Columns.of(checks, row -> text(row.result.source())))
                .param("scores", Columns.of(checks, row -> row.result.score()))
                .param("durations", Columns.of(checks, row -> row.result.took().toMillis()))
                .update();
    }

    private void endAttempts(List<End> ends) {
        if (ends.isEmpty()) {
            return;
        }
        jdbc.sql(END_ATTEMPTS)
                .param("operations", Columns.of(ends, row -> row.of.operation().value()))
                .param("numbers", Columns.of(ends, row -> row.ended.number()))
                .param("endings", Columns.of(ends, row -> text(row.end().ending())))
                .param("results", Columns.of(ends, row -> text(row.end().result())))
                .param("codes", Columns.of(ends, row -> row.end().code()))
                .param("references", Columns.of(ends, row -> row.end().providerReference()))
                .param("reusable", Columns.of(ends, row -> row.end().keyReusable()))
                .param("inquiries", Columns.of(ends, row -> row.ended.byInquiry() ? 1 : 0))
                .update();
    }

    private static @Nullable String text(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private record Check(Findings of, CheckResult result) {}

    private record End(Findings of, Findings.Ended ended) {
        AttemptEnd end() {
            return ended.end();
        }
    }
}
