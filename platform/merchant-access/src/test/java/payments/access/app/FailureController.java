package payments.access.app;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import payments.access.ProblemException;

/** Fails in every way that a service can. */
@RestController
class FailureController {

    @GetMapping("/v1/failures/{kind}")
    String fail(@PathVariable String kind) throws Exception {
        throw switch (kind) {
            case "pool" -> new IllegalStateException(new SQLTransientConnectionException("timed out after 5000ms"));
            case "failover" -> new IllegalStateException(new SQLException("terminating", "57P01"));
            case "sql" -> new SQLException("duplicate key 4111111111111111", "23505");
            case "state" -> ProblemException.invalidState("It is too late.", "shipped", List.of("ready_to_ship"));
            default -> new IllegalStateException("secret 4111111111111111");
        };
    }

    @GetMapping("/v1/failures/halfway")
    void failHalfway(HttpServletResponse response) throws IOException {
        response.setHeader("Location", "/v1/orders/1");
        response.getWriter().write("secret");
        throw new IllegalStateException("halfway");
    }

    @GetMapping("/v1/operator/orders")
    List<String> operator() {
        return List.of();
    }

    /** No rule names it, so nobody reaches it. */
    @GetMapping("/v1/forgotten")
    String forgotten() {
        return "forgotten";
    }
}
