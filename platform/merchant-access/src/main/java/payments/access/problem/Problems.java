package payments.access.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;
import payments.access.ProblemCode;
import payments.access.ProblemException;

/** Answers a request that ended in an exception, wherever it was raised. Thread-safe. */
public final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ProblemWriter writer;
    private final List<ProblemTranslator> translators;

    Problems(ProblemWriter writer, Stream<ProblemTranslator> ofService) {
        this.writer = writer;
        this.translators = Stream.concat(ofService, Stream.of(new WebProblems(), new DatabaseProblems()))
                .toList();
    }

    /** Writes what the exception means to the caller. What nobody foresaw is logged, once, and told without a detail. */
    public void answer(HttpServletResponse response, Throwable exception) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return; // the caller has gone
        }
        ProblemException problem = known(exception).orElseGet(StatusProblems::internalError);
        if (problem.code() == ProblemCode.INTERNAL_ERROR || response.isCommitted()) {
            log.error("request failed", exception);
        }
        writer.write(response, problem);
    }

    private Optional<ProblemException> known(Throwable exception) {
        Optional<ProblemException> raised = Causes.of(exception)
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .findFirst();
        return raised.or(() -> translators.stream()
                .flatMap(translator -> translator.translate(exception).stream())
                .findFirst());
    }
}
