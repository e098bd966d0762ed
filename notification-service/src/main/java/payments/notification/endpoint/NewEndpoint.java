package payments.notification.endpoint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import payments.access.FieldProblem;
import payments.access.ProblemException;

/**
 * What a merchant asks for.
 *
 * @param eventTypes types or patterns of them
 */
public record NewEndpoint(
        String url, List<String> eventTypes, @Nullable String description) {
    public NewEndpoint {
        eventTypes = eventTypes.stream().distinct().toList();
    }

    /**
     * Whether an endpoint of that mode may be so.
     *
     * @throws ProblemException naming every field that may not
     */
    void check(boolean live) {
        List<FieldProblem> problems = new ArrayList<>();
        EndpointUrl.problem(url, live)
                .ifPresent(message -> problems.add(new FieldProblem("url", "invalid_value", message)));
        for (int i = 0; i < eventTypes.size(); i++) {
            if (!WebhookType.isPattern(eventTypes.get(i))) {
                problems.add(new FieldProblem(
                        "event_types[" + i + "]",
                        "invalid_value",
                        "is no event type, nor a pattern such as payment.*"));
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.validation(problems);
        }
    }
}
