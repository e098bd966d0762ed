package payments.verification.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.messaging.groupcommit.BatchWriter;
import payments.verification.operation.Step.Begin;
import payments.verification.operation.Step.Finish;
import payments.verification.operation.Step.Park;

/**
 * Finishes and parks operations, with what was learnt and with the events that tell of it, in one transaction. A step
 * under a lost lease changes nothing.
 */
@Component
class WriteEnds implements BatchWriter<Step, Boolean> {
    private static final String MOVE = """
            update operation o
               set status = e.status, result = e.result, code = e.code, provider = coalesce(e.provider, o.provider),
                   checked_at = coalesce(o.checked_at, now()),
                   finished_at = case when e.result is null then null else now() end,
                   due_at = now() + e.delay_ms * interval '1 millisecond', lease = null, lease_until = null
              from unnest(:operations::uuid[], :leases::uuid[], :statuses::text[], :results::text[], :codes::text[],
                          :providers::text[], :delays::bigint[])
                   as e (operation_id, lease, status, result, code, provider, delay_ms)
             where o.id = e.operation_id and o.lease = e.lease and o.finished_at is null
            returning o.id
            """;

    private final JdbcClient jdbc;
    private final FindingRows findings;
    private final OutcomeRows outcomes;

    WriteEnds(JdbcClient jdbc, FindingRows findings, OutcomeRows outcomes) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.outcomes = outcomes;
    }

    /** True for each step that was taken, false where the lease is lost. */
    @Override
    public List<Boolean> write(List<Step> steps) {
        Set<UUID> moved = move(steps.stream().map(Row::of).toList());
        List<Step> taken = steps.stream()
                .filter(step -> moved.contains(step.operation().id().value()))
                .toList();
        findings.write(taken.stream().map(Step::findings).toList());
        outcomes.write(taken.stream()
                .filter(Finish.class::isInstance)
                .map(Finish.class::cast)
                .toList());
        return steps.stream()
                .map(step -> moved.contains(step.operation().id().value()))
                .toList();
    }

    private Set<UUID> move(List<Row> rows) {
        return new HashSet<>(jdbc.sql(MOVE)
                .param("operations", Columns.of(rows, row -> row.operation.id().value()))
                .param("leases", Columns.of(rows, row -> row.operation.lease()))
                .param("statuses", Columns.of(rows, row -> row.status.text()))
                .param("results", Columns.of(rows, Row::result))
                .param("codes", Columns.of(rows, Row::code))
                .param("providers", Columns.of(rows, Row::provider))
                .param("delays", Columns.of(rows, Row::delayMillis))
                .query(UUID.class)
                .list());
    }

    private record Row(
            Operation operation,
            OperationStatus status,
            @Nullable String result,
            @Nullable String code,
            @Nullable String provider,
            long delayMillis) {

        static Row of(Step step) {
            return switch (step) {
                case Finish finish -> finished(finish.operation(), finish.result());
                case Park park ->
                    new Row(
                            park.operation(),
                            park.status(),
                            null,
                            null,
                            null,
                            park.delay().toMillis());
                case Begin _ -> throw new IllegalArgumentException("a begin ends nothing");
            };
        }

        private static Row finished(Operation operation, OperationResult result) {
            return new Row(operation, result.status(), result.text(), result.code(), result.provider(), 0);
        }
    }
}
