package payments.access.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import payments.access.Cursor;
import payments.access.MerchantCaller;
import payments.access.Page;
import payments.access.RequestContext;
import payments.events.CaptureMethod;
import payments.events.MerchantId;
import payments.events.Mode;
import payments.events.PaymentId;

/** Orders that nobody stores. */
@RestController
class OrderController {
    private static final Instant TIME = Instant.parse("2026-11-23T10:00:00.987654Z");

    record Order(
            PaymentId id,
            long amount,
            Currency currency,
            CaptureMethod captureMethod,
            @Nullable String orderReference,
            Status orderStatus,
            Instant createdAt) {}

    enum Status {
        READY_TO_SHIP
    }

    record Caller(MerchantId merchantId, Mode mode, String requestId, String traceparent) {}

    @PostMapping("/v1/orders")
    ResponseEntity<Order> create(@Valid @RequestBody OrderRequest request) {
        Order order = new Order(
                PaymentId.next(),
                request.amount(),
                request.currency(),
                request.captureMethod() == null ? CaptureMethod.AUTOMATIC : request.captureMethod(),
                request.orderReference(),
                Status.READY_TO_SHIP,
                TIME);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/orders/" + order.id()))
                .body(order);
    }

    @GetMapping("/v1/orders")
    Page<Order> list(
            @RequestParam(name = "limit", defaultValue = "20") @Min(1) @Max(100) int pageLimit,
            @RequestParam @Nullable Status status,
            @RequestParam("created_from") @Nullable Instant createdFrom,
            @RequestParam @Nullable Currency currency,
            @RequestParam @Nullable String cursor) {
        if (cursor != null) {
            Cursor.decode(cursor);
        }
        return new Page<>(List.of(), false, null);
    }

    @GetMapping("/v1/orders/{id}")
    Order find(@PathVariable PaymentId id) {
        return new Order(id, 1, Currency.getInstance("EUR"), CaptureMethod.MANUAL, null, Status.READY_TO_SHIP, TIME);
    }

    @GetMapping("/v1/caller")
    Caller caller(@AuthenticationPrincipal MerchantCaller caller) {
        return new Caller(caller.merchantId(), caller.mode(), RequestContext.requestId(), RequestContext.traceparent());
    }
}
