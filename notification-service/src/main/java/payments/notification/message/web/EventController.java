package payments.notification.message.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import payments.access.Cursor;
import payments.access.MerchantCaller;
import payments.access.Page;
import payments.access.ProblemException;
import payments.access.json.ApiJson;
import payments.events.EventId;
import payments.events.PaymentId;
import payments.notification.Owner;
import payments.notification.endpoint.WebhookType;
import payments.notification.message.Messages;

@RestController
@RequestMapping("/v1/events")
@Tag(name = "Events")
class EventController {
    private final Messages messages;
    private final ApiJson json;

    EventController(Messages messages, ApiJson json) {
        this.messages = messages;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "List events, newest first")
    Page<EventResponse> list(
            @AuthenticationPrincipal MerchantCaller caller,
            @RequestParam(name = "type", required = false) @Nullable WebhookType type,
            @RequestParam(name = "payment", required = false) @Nullable PaymentId payment,
            @RequestParam(name = "limit", defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return messages.list(Owner.of(caller), type, payment, limit, cursor == null ? null : Cursor.decode(cursor))
                .map(message -> EventResponse.of(message, json.mapper()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an event")
    EventResponse get(@AuthenticationPrincipal MerchantCaller caller, @PathVariable("id") EventId id) {
        return messages.find(Owner.of(caller), id)
                .map(message -> EventResponse.of(message, json.mapper()))
                .orElseThrow(ProblemException::notFound);
    }
}
