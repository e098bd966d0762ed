package payments.notification.endpoint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import payments.access.Cursor;
import payments.access.MerchantCaller;
import payments.access.Page;
import payments.notification.Owner;
import payments.notification.endpoint.EndpointId;
import payments.notification.endpoint.ManageEndpoints;
import payments.notification.endpoint.ManageEndpoints.Created;

@RestController
@RequestMapping("/v1/webhook-endpoints")
@Tag(name = "Webhook endpoints")
class EndpointController {
    private final ManageEndpoints endpoints;

    EndpointController(ManageEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @PostMapping
    @Operation(summary = "Create an endpoint; the answer shows its secret")
    ResponseEntity<EndpointResponse> create(
            @AuthenticationPrincipal MerchantCaller caller, @Valid @RequestBody EndpointRequest request) {
        Created created = endpoints.create(Owner.of(caller), request.wanted());
        return ResponseEntity.created(
                        URI.create("/v1/webhook-endpoints/" + created.endpoint().id()))
                .body(EndpointResponse.of(created));
    }

    @GetMapping
    @Operation(summary = "List endpoints, newest first")
    Page<EndpointResponse> list(
            @AuthenticationPrincipal MerchantCaller caller,
            @RequestParam(name = "limit", defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return endpoints
                .list(Owner.of(caller), limit, cursor == null ? null : Cursor.decode(cursor))
                .map(EndpointResponse::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an endpoint")
    EndpointResponse get(@AuthenticationPrincipal MerchantCaller caller, @PathVariable("id") EndpointId id) {
        return EndpointResponse.of(endpoints.get(Owner.of(caller), id));
    }

    @GetMapping("/{id}/secret")
    @Operation(summary = "Get an endpoint's secret")
    SecretResponse secret(@AuthenticationPrincipal MerchantCaller caller, @PathVariable("id") EndpointId id) {
        return new SecretResponse(endpoints.secret(Owner.of(caller), id).text());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an endpoint; what has not been delivered to it never will be")
    void delete(@AuthenticationPrincipal MerchantCaller caller, @PathVariable("id") EndpointId id) {
        endpoints.delete(Owner.of(caller), id);
    }
}
