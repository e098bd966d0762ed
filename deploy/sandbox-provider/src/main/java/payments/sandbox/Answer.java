package payments.sandbox;

import java.util.Map;

/** What a third party says to a request, or that it says nothing. */
sealed interface Answer {
    /** A status and a JSON body. */
    record Reply(int status, Object body) implements Answer {}

    /** The connection is closed. */
    record Hangup() implements Answer {}

    /** The connection stays open, and nothing comes. */
    record Silence() implements Answer {}

    static Answer ok(Object body) {
        return new Reply(200, body);
    }

    static Answer problem(int status, String code) {
        return new Reply(status, Map.of("code", code));
    }
}
