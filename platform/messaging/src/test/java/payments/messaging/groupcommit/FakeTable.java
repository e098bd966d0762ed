package payments.messaging.groupcommit;

import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** A table of texts with one connection, whose writer is idempotent: the result is the text's position. */
final class FakeTable implements TransactionOperations, BatchWriter<String, Integer> {
    private final Map<String, Integer> committed = new LinkedHashMap<>();
    private final List<List<String>> batches = new ArrayList<>();
    private final Deque<RuntimeException> beforeCommit = new ConcurrentLinkedDeque<>();
    private final Deque<RuntimeException> afterCommit = new ConcurrentLinkedDeque<>();
    private final Predicate<String> refused;
    private Map<String, Integer> pending = new LinkedHashMap<>();

    FakeTable(Predicate<String> refused) {
        this.refused = refused;
    }

    FakeTable() {
        this(_ -> false);
    }

    void failBeforeCommit(RuntimeException exception) {
        beforeCommit.add(exception);
    }

    void recover() {
        beforeCommit.clear();
    }

    /** The server commits, the client never hears of it. */
    void failAfterCommit(RuntimeException exception) {
        afterCommit.add(exception);
    }

    @Override
    public synchronized <X extends @Nullable Object> X execute(TransactionCallback<X> action) {
        pending = new LinkedHashMap<>(committed);
        TransactionStatus status = new SimpleTransactionStatus();
        X result = action.doInTransaction(status);
        throwNext(beforeCommit);
        committed.clear();
        committed.putAll(pending);
        throwNext(afterCommit);
        return result;
    }

    @Override
    public synchronized List<Integer> write(List<String> items) {
        batches.add(items);
        for (String item : items) {
            if (refused.test(item)) {
                throw new DataIntegrityViolationException(item);
            }
            pending.putIfAbsent(item, pending.size());
        }
        return items.stream().map(pending::get).toList();
    }

    synchronized List<String> rows() {
        return List.copyOf(committed.keySet());
    }

    synchronized List<List<String>> batches() {
        return List.copyOf(batches);
    }

    private static void throwNext(Deque<RuntimeException> exceptions) {
        RuntimeException next = exceptions.poll();
        if (next != null) {
            throw next;
        }
    }
}
