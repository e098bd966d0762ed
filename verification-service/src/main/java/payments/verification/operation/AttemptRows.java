package payments.verification.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads attempts as a claimer needs them. */
@Component
class AttemptRows {
    private static final String SELECT = """
            select operation_id, number, provider, provider_key, ended_at is not null as ended, ending, result, code,
                   provider_reference, key_reusable, inquiries
              from attempt
             where operation_id = any (:operations::uuid[])
             order by operation_id, number
            """;

    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Attempts> of(List<UUID> operations) {
        if (operations.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(SELECT).param("operations", Columns.of(operations, id -> id)).query(Row::read).list().stream()
                .collect(Collectors.groupingBy(
                        Row::operation,
                        Collectors.mapping(
                                Row::attempt, Collectors.collectingAndThen(Collectors.toList(), Attempts::new))));
    }

    private record Row(UUID operation, Attempt attempt) {
        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getObject("operation_id", UUID.class),
                    new Attempt(
                            row.getInt("number"),
                            row.getString("provider"),
                            row.getString("provider_key"),
                            row.getBoolean("ended") ? end(row) : null,
                            row.getInt("inquiries")));
        }

        private static AttemptEnd end(ResultSet row) throws SQLException {
            return new AttemptEnd(
                    AttemptEnd.Ending.valueOf(upper(row.getString("ending"))),
                    result(row.getString("result")),
                    row.getString("code"),
                    row.getString("provider_reference"),
                    row.getBoolean("key_reusable"));
        }

        private static AttemptEnd.@Nullable Result result(@Nullable String text) {
            return text == null ? null : AttemptEnd.Result.valueOf(upper(text));
        }

        private static String upper(String text) {
            return text.toUpperCase(Locale.ROOT);
        }
    }
}
