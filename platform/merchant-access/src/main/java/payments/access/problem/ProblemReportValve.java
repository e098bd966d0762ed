package payments.access.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what Tomcat refuses before any filter runs, such as a bad request line, in place of its HTML page. */
final class ProblemReportValve extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(ProblemReportValve.class);

    private final ProblemWriter writer;

    ProblemReportValve(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        boolean answered = response.getContentWritten() > 0 || !response.setErrorReported();
        if (response.getStatus() < 400 || answered) {
            return;
        }
        try {
            writer.write(response, StatusProblems.of(response.getStatus()));
            response.finishResponse();
        } catch (IOException e) {
            log.debug("the caller has gone before its error could be told", e);
        }
    }
}
