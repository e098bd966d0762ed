package payments.notification.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import payments.access.Cursor;
import payments.access.MerchantCaller;
import payments.access.Page;
import payments.access.ProblemException;
import payments.events.EventId;
import payments.notification.Owner;
import payments.notification.delivery.Deliveries;
import payments.notification.delivery.Delivery;
import payments.notification.delivery.DeliveryFilter;
import payments.notification.delivery.DeliveryId;
import payments.notification.delivery.DeliveryStatus;
import payments.notification.delivery.RetryDelivery;
import payments.notification.endpoint.EndpointId;

@RestController
@RequestMapping("/v1/deliveries")
@Tag(name = "Deliveries")
class DeliveryController {
    private final Deliveries deliveries;
    private final RetryDelivery retryDelivery;

    DeliveryController(Deliveries deliveries, RetryDelivery retryDelivery) {
        this.deliveries = deliveries;
        this.retryDelivery = retryDelivery;
    }

    @GetMapping
    @Operation(summary = "List deliveries, newest first")
    Page<DeliveryResponse> list(
            @AuthenticationPrincipal MerchantCaller caller,
            @RequestParam(name = "endpoint", required = false) @Nullable EndpointId endpoint,
            @RequestParam(name = "status", required = false) @Nullable DeliveryStatus status,
            @RequestParam(name = "event", required = false) @Nullable EventId event,
            @RequestParam(name = "limit", defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        DeliveryFilter filter = new DeliveryFilter(endpoint, status, event);
        return deliveries
                .list(Owner.of(caller), filter, limit, cursor == null ? null : Cursor.decode(cursor))
                .map(DeliveryResponse::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a delivery with its attempts")
    DeliveryResponse get(@AuthenticationPrincipal MerchantCaller caller, @PathVariable("id") DeliveryId id) {
        Delivery delivery = deliveries.find(Owner.of(caller), id).orElseThrow(ProblemException::notFound);
        return DeliveryResponse.of(delivery, deliveries.attempts(delivery));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Attempt a delivery now")
    DeliveryResponse retry(@AuthenticationPrincipal MerchantCaller caller, @PathVariable("id") DeliveryId id) {
        return DeliveryResponse.of(retryDelivery.retry(Owner.of(caller), id));
    }
}
