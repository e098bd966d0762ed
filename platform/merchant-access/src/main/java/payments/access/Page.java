package payments.access;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part begins, null on the last one
 */
public record Page<T>(
        List<T> data, boolean hasMore, @Nullable String nextCursor) {
    public Page {
        data = List.copyOf(data);
    }

    /**
     * The page of rows that were read with a limit of one more than the page holds, so that the spare row tells whether
     * there are more.
     *
     * @param limit of the page
     * @param position of a row in the order of the list
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<? super T, Cursor> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, false, null);
        }
        List<T> data = rows.subList(0, limit);
        return new Page<>(data, true, position.apply(data.getLast()).encode());
    }

    /** The same page with each row shown in another form. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(data.stream().<R>map(view).toList(), hasMore, nextCursor);
    }
}
