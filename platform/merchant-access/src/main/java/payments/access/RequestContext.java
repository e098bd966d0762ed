package payments.access;

/**
 * What the current request is known by. Bound to the thread that answers the request, while it does so, and nowhere
 * else.
 */
public final class RequestContext {
    private static final ScopedValue<RequestContext> CURRENT = ScopedValue.newInstance();

    private final String id;
    private final String trace;

    private RequestContext(String id, String trace) {
        this.id = id;
        this.trace = trace;
    }

    /**
     * The {@code Request-Id} of the current request: the caller's if it sent a sane one, else a new one.
     *
     * @throws IllegalStateException outside of a request
     */
    public static String requestId() {
        return current().id;
    }

    /**
     * The W3C trace context of the current request, for the envelopes of the events that it causes: the caller's if it
     * sent a valid one, else a new one.
     *
     * @throws IllegalStateException outside of a request
     */
    public static String traceparent() {
        return current().trace;
    }

    private static RequestContext current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("not called while answering a request"));
    }

    /** Answers a request, which is known by these for as long as it takes. */
    public static void run(String requestId, String traceparent, Runnable answer) {
        ScopedValue.where(CURRENT, new RequestContext(requestId, traceparent)).run(answer);
    }
}
