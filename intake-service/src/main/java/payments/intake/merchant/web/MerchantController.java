package payments.intake.merchant.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import payments.access.Cursor;
import payments.access.Page;
import payments.events.ApiKeyId;
import payments.events.MerchantId;
import payments.intake.merchant.ManageMerchants;
import payments.intake.merchant.ManageMerchants.IssuedKey;
import payments.intake.merchant.MerchantState;

@RestController
@RequestMapping("/v1/merchants")
@Tag(name = "Merchants", description = "Merchants and their API keys, for operators")
class MerchantController {
    private final ManageMerchants merchants;

    MerchantController(ManageMerchants merchants) {
        this.merchants = merchants;
    }

    @PostMapping
    @Operation(summary = "Create a merchant")
    ResponseEntity<MerchantResponse> create(@Valid @RequestBody MerchantRequest request) {
        MerchantState merchant = merchants.create(request.details());
        return ResponseEntity.created(URI.create("/v1/merchants/" + merchant.id()))
                .body(MerchantResponse.of(merchant));
    }

    @GetMapping
    @Operation(summary = "List merchants, newest first")
    Page<MerchantResponse> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return merchants
                .list(limit, cursor == null ? null : Cursor.decode(cursor))
                .map(MerchantResponse::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a merchant")
    MerchantResponse get(@PathVariable MerchantId id) {
        return MerchantResponse.of(merchants.get(id));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a merchant; what is left out stays as it is")
    MerchantResponse change(@PathVariable MerchantId id, @Valid @RequestBody MerchantChange change) {
        return MerchantResponse.of(merchants.change(id, change::appliedTo));
    }

    @PostMapping("/{id}/api-keys")
    @Operation(summary = "Create an API key; the answer shows its secret for the only time")
    ResponseEntity<ApiKeyResponse> issueKey(@PathVariable MerchantId id, @Valid @RequestBody ApiKeyRequest request) {
        IssuedKey issued = merchants.issueKey(id, request.terms());
        return ResponseEntity.status(HttpStatus.CREATED).body(ApiKeyResponse.of(issued));
    }

    @GetMapping("/{id}/api-keys")
    @Operation(summary = "List a merchant's API keys, never their secrets")
    Page<ApiKeyResponse> keys(@PathVariable MerchantId id) {
        List<ApiKeyResponse> keys =
                merchants.keys(id).stream().map(ApiKeyResponse::of).toList();
        return new Page<>(keys, false, null);
    }

    @DeleteMapping("/{id}/api-keys/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke an API key; refused everywhere within 2 s")
    void revokeKey(@PathVariable MerchantId id, @PathVariable ApiKeyId keyId) {
        merchants.revokeKey(id, keyId);
    }
}
