package payments.messaging.groupcommit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Bounded queue in which items of the same key line up behind each other: at most one of a key is ready or with a
 * committer, the next becomes ready when that one is released. So a batch never holds a key twice, nor do two batches
 * at the same time.
 */
final class CommitQueue<K extends Comparable<? super K>, T, R> {
    private final String name;
    private final GroupCommitSettings settings;
    private final Function<? super T, ? extends K> key;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final ArrayDeque<Submission<K, T, R>> ready = new ArrayDeque<>();
    private final Map<K, Submission<K, T, R>> latest = new HashMap<>();
    private int waiting;
    private boolean closed;

    CommitQueue(String name, GroupCommitSettings settings, Function<? super T, ? extends K> key) {
        this.name = name;
        this.settings = settings;
        this.key = key;
    }

    /**
     * @throws QueueFullException if there is no room; never waits for some
     * @throws GroupCommitClosedException after {@link #close}
     */
    Submission<K, T, R> add(T item) {
        Submission<K, T, R> submission = new Submission<>(key.apply(item), item, settings.deadline());
        lock.lock();
        try {
            refuseIfClosedOrFull();
            waiting++;
            Submission<K, T, R> earlier = latest.put(submission.key(), submission);
            if (earlier == null) {
                ready.addLast(submission);
                work.signal();
            } else {
                earlier.successor = submission;
            }
            return submission;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for work. What is returned must be given back to {@link #release}. Empty when closed and drained. */
    List<Submission<K, T, R>> take() {
        lock.lock();
        try {
            List<Submission<K, T, R>> batch = claim();
            while (batch.isEmpty() && !closed) {
                work.awaitUninterruptibly();
                batch = claim();
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** The batch is done with, one way or the other: whatever waited for its keys is next. */
    void release(List<Submission<K, T, R>> batch) {
        lock.lock();
        try {
            batch.forEach(this::makeWay);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is accepted; what waits can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    private void refuseIfClosedOrFull() {
        if (closed) {
            throw new GroupCommitClosedException(name);
        }
        if (waiting == settings.queueCapacity()) {
            throw new QueueFullException(name, waiting);
        }
    }

    private List<Submission<K, T, R>> claim() {
        List<Submission<K, T, R>> batch = new ArrayList<>(Math.min(settings.maxBatch(), ready.size()));
        while (batch.size() < settings.maxBatch() && !ready.isEmpty()) {
            Submission<K, T, R> submission = ready.removeFirst();
            waiting--;
            if (submission.claim()) {
                batch.add(submission);
            } else {
                makeWay(submission);
            }
        }
        // Transactions that lock rows in the same order can't deadlock.
        batch.sort(Comparator.comparing(Submission::key));
        return batch;
    }

    private void makeWay(Submission<K, T, R> done) {
        Submission<K, T, R> successor = done.successor;
        if (successor == null) {
            latest.remove(done.key());
        } else {
            // It has waited for a batch longer than anyone in the queue.
            ready.addFirst(successor);
            work.signal();
        }
    }
}
