package payments.verification.provider.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import payments.access.Page;
import payments.access.ProblemException;
import payments.verification.provider.Provider;
import payments.verification.provider.ProviderSwitches;
import payments.verification.provider.Providers;

@RestController
@RequestMapping("/v1/providers")
@Tag(name = "Providers", description = "Who moves the money, for operators")
class ProviderController {
    private final Providers providers;
    private final ProviderSwitches switches;

    ProviderController(Providers providers, ProviderSwitches switches) {
        this.providers = providers;
        this.switches = switches;
    }

    /** @param enabled false to send no more charges there */
    record Change(@NotNull Boolean enabled) {}

    @GetMapping
    @Operation(summary = "List providers in the order in which they are asked, as this instance sees them")
    Page<ProviderView> list() {
        List<ProviderView> views = providers.inOrder().stream()
                .map(provider -> ProviderView.of(provider.state()))
                .toList();
        return new Page<>(views, false, null);
    }

    @PatchMapping("/{name}")
    @Operation(summary = "Switch a provider on or off; calls under way go on")
    ProviderView change(@PathVariable String name, @RequestBody @Valid Change change) {
        Provider provider = providers.named(name).orElseThrow(ProblemException::notFound);
        switches.set(name, change.enabled());
        return ProviderView.of(provider.state());
    }
}
