package payments.intake.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import payments.access.Cursor;
import payments.access.MerchantCaller;
import payments.access.Page;
import payments.access.ProblemException;
import payments.access.json.ApiJson;
import payments.events.PaymentId;
import payments.intake.idempotency.Answer;
import payments.intake.idempotency.Fingerprint;
import payments.intake.idempotency.IdempotencyKey;
import payments.intake.payment.AcceptPayment;
import payments.intake.payment.Acceptance;
import payments.intake.payment.PaymentFilter;
import payments.intake.payment.PaymentHistory;
import payments.intake.payment.PaymentStatus;
import payments.intake.payment.Payments;

@RestController
@RequestMapping("/v1/payments")
@Tag(name = "Payments")
class PaymentController {
    private static final String OPERATION = "POST /v1/payments";

    private final AcceptPayment acceptPayment;
    private final Payments payments;
    private final ApiJson json;

    PaymentController(AcceptPayment acceptPayment, Payments payments, ApiJson json) {
        this.acceptPayment = acceptPayment;
        this.payments = payments;
        this.json = json;
    }

    @PostMapping
    @Operation(summary = "Hand over a payment; it is durably accepted when this answers")
    ResponseEntity<byte[]> create(
            @AuthenticationPrincipal MerchantCaller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody CreatePaymentRequest request) {
        IdempotencyKey key = IdempotencyKey.of(caller, OPERATION, idempotencyKey);
        Fingerprint fingerprint = Fingerprint.of(json.mapper().writeValueAsBytes(request.canonical()));
        Acceptance acceptance = acceptPayment.accept(caller, key, fingerprint, request.toNewPayment());
        Answer answer = acceptance.answer();
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status())
                .header(HttpHeaders.LOCATION, answer.location())
                .contentType(MediaType.APPLICATION_JSON);
        if (acceptance.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.body(answer.body());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a payment")
    PaymentResponse get(@AuthenticationPrincipal MerchantCaller caller, @PathVariable PaymentId id) {
        return payments.find(caller, id).map(PaymentResponse::of).orElseThrow(ProblemException::notFound);
    }

    @GetMapping
    @Operation(summary = "List payments, newest first")
    Page<PaymentResponse> list(
            @AuthenticationPrincipal MerchantCaller caller,
            @RequestParam(required = false) @Nullable PaymentStatus status,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(name = "created_from", required = false) @Nullable Instant createdFrom,
            @RequestParam(name = "created_to", required = false) @Nullable Instant createdTo,
            @RequestParam(name = "amount_from", required = false) @Nullable Long amountFrom,
            @RequestParam(name = "amount_to", required = false) @Nullable Long amountTo,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        PaymentFilter filter = new PaymentFilter(
                status,
                currency,
                reference,
                createdFrom,
                createdTo,
                amountFrom,
                amountTo,
                MetadataParameters.metadata(parameters));
        return payments.list(caller, filter, limit, cursor == null ? null : Cursor.decode(cursor))
                .map(PaymentResponse::of);
    }

    @GetMapping("/{id}/events")
    @Operation(summary = "What has happened to a payment")
    Page<PaymentHistory> history(@AuthenticationPrincipal MerchantCaller caller, @PathVariable PaymentId id) {
        return payments.history(caller, id)
                .map(history -> new Page<>(history, false, null))
                .orElseThrow(ProblemException::notFound);
    }
}
