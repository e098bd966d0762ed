package payments.verification.operation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import payments.access.Cursor;
import payments.access.FieldProblem;
import payments.access.Page;
import payments.access.ProblemException;
import payments.events.OperationId;
import payments.events.PaymentId;
import payments.verification.operation.OperationStatus;
import payments.verification.operation.RequestInquiry;

@RestController
@RequestMapping("/v1/operations")
@Tag(name = "Operations", description = "What is asked of the providers, for operators")
class OperationController {
    private final OperationQueries queries;
    private final RequestInquiry inquiries;

    OperationController(OperationQueries queries, RequestInquiry inquiries) {
        this.queries = queries;
        this.inquiries = inquiries;
    }

    @GetMapping
    @Operation(summary = "List operations, newest first")
    Page<OperationView> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable String payment,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > 100) {
            throw invalid("limit", "out_of_range", "is 1 to 100");
        }
        return queries.list(new OperationFilter(
                status == null ? null : status(status),
                provider,
                payment == null ? null : payment(payment),
                limit,
                cursor == null ? null : Cursor.decode(cursor)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an operation with its checks and attempts")
    OperationView.Detailed get(@PathVariable String id) {
        return queries.detailed(operation(id)).orElseThrow(ProblemException::notFound);
    }

    @PostMapping("/{id}/inquire")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask the provider now what became of an operation whose end is unknown")
    OperationView inquire(@PathVariable String id) {
        OperationId operation = operation(id);
        boolean unknown = inquiries.request(operation);
        OperationView view = queries.find(operation).orElseThrow(ProblemException::notFound);
        if (!unknown) {
            throw ProblemException.invalidState(
                    "Only an operation whose end is unknown is asked about.",
                    view.status().text(),
                    List.of(OperationStatus.UNKNOWN.text()));
        }
        return view;
    }

    private static OperationId operation(String id) {
        try {
            return OperationId.parse(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static PaymentId payment(String id) {
        try {
            return PaymentId.parse(id);
        } catch (IllegalArgumentException e) {
            throw invalid("payment", "invalid", "is no payment's id");
        }
    }

    private static OperationStatus status(String text) {
        return Arrays.stream(OperationStatus.values())
                .filter(status -> status.text().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid("status", "invalid", "is no status of an operation"));
    }

    private static ProblemException invalid(String field, String code, String message) {
        return ProblemException.validation(List.of(new FieldProblem(field, code, message)));
    }
}
