package payments.verification.operation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
            @RequestParam(required = false) @Nullable OperationStatus status,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable PaymentId payment,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Cursor after = cursor == null ? null : Cursor.decode(cursor);
        return queries.list(new OperationFilter(status, provider, payment, limit, after));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an operation with its checks and attempts")
    OperationView.Detailed get(@PathVariable OperationId id) {
        return queries.detailed(id).orElseThrow(ProblemException::notFound);
    }

    @PostMapping("/{id}/inquire")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask the provider now what became of an operation whose end is unknown")
    OperationView inquire(@PathVariable OperationId id) {
        boolean unknown = inquiries.request(id);
        OperationView view = queries.find(id).orElseThrow(ProblemException::notFound);
        if (!unknown) {
            throw ProblemException.invalidState(
                    "Only an operation whose end is unknown is asked about.",
                    view.status().text(),
                    List.of(OperationStatus.UNKNOWN.text()));
        }
        return view;
    }
}
