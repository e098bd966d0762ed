package payments.messaging.groupcommit;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Many callers at once, a virtual thread each. */
final class Callers implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A call that may still be under way. */
    record Call<R>(Future<R> future) {
        /** What the caller was told: the result, or what was thrown. */
        Object outcome() throws InterruptedException {
            try {
                return future.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                return e.getCause() == null ? e : e.getCause();
            } catch (TimeoutException e) {
                throw new AssertionError("a caller was never answered", e);
            }
        }
    }

    <R> Call<R> call(Callable<R> call) {
        return new Call<>(threads.submit(call));
    }

    /** What the caller of each item was told. */
    static <T, R> Map<T, Object> submitAll(GroupCommit<T, R> commit, Collection<T> items) throws InterruptedException {
        try (Callers callers = new Callers()) {
            Map<T, Call<R>> calls = new LinkedHashMap<>();
            items.forEach(item -> calls.put(item, callers.call(() -> commit.submit(item))));
            Map<T, Object> told = new LinkedHashMap<>();
            for (Map.Entry<T, Call<R>> call : calls.entrySet()) {
                told.put(call.getKey(), call.getValue().outcome());
            }
            return told;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
