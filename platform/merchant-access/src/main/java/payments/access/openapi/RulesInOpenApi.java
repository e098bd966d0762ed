package payments.access.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import payments.access.Access;
import payments.access.AccessRules;

/** Says of each operation whose credentials it needs, and leaves out those that no rule opens to anyone. */
final class RulesInOpenApi implements GlobalOpenApiCustomizer {
    private final AccessRules rules;

    RulesInOpenApi(AccessRules rules) {
        this.rules = rules;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().forEach(this::apply);
        document.getPaths().values().removeIf(path -> path.readOperations().isEmpty());
    }

    private void apply(String path, PathItem item) {
        Map.copyOf(item.readOperationsMap()).forEach((method, operation) -> {
            switch (rules.of(method.name(), path)) {
                case Access.Open _ -> {}
                case Access.Operator _ -> requires(operation, "operator");
                case Access.Merchant merchant ->
                    requires(operation, merchant.scope().value());
                case Access.Absent _ -> item.operation(method, null);
            }
        });
    }

    /** OpenAPI 3.1 lets a bearer scheme name the roles that it takes. */
    private static void requires(Operation operation, String role) {
        operation.addSecurityItem(new SecurityRequirement().addList(OpenApiAutoConfiguration.BEARER, role));
    }
}
