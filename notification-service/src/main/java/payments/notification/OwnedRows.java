package payments.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import payments.access.Cursor;

/** A query for rows of an owner, newest first, made up of conditions that apply if they have a value. */
public final class OwnedRows {
    private final String select;
    private final StringBuilder where;
    private final List<Object> parameters = new ArrayList<>();
    private final String table;

    /** @param table the name or alias of the table that has merchant_id, mode, created_at and id */
    public OwnedRows(String select, String table, Owner owner) {
        this.select = select;
        this.table = table;
        this.where = new StringBuilder(" where %1$s.merchant_id = ? and %1$s.mode = ?".formatted(table));
        parameters.add(owner.merchantId());
        parameters.add(owner.mode());
    }

    /** Adds the condition with its one parameter, unless that is null. */
    public OwnedRows and(String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.add(value);
        }
        return this;
    }

    /** One row more than the limit, if there are so many, from after the position. */
    public <T> List<T> list(JdbcClient jdbc, int limit, @Nullable Cursor after, RowMapper<T> mapper) {
        if (after != null) {
            where.append(" and (%1$s.created_at, %1$s.id) < (?, ?)".formatted(table));
            parameters.add(time(after.time()));
            parameters.add(after.id());
        }
        String order = " order by %1$s.created_at desc, %1$s.id desc limit ".formatted(table) + (limit + 1);
        return jdbc.sql(select + where + order).params(parameters).query(mapper).list();
    }

    /** As the driver takes it. */
    public static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
