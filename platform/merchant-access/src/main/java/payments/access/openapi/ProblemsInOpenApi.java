package payments.access.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import payments.access.problem.ProblemDetails;

/** Gives every operation its refusals, which all look the same. */
final class ProblemsInOpenApi implements GlobalOpenApiCustomizer {
    private static final String RESPONSE = "Problem";

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Components components = document.getComponents();
        ModelConverters.getInstance(true).readAll(ProblemDetails.class).forEach(components::addSchemas);
        components.addResponses(RESPONSE, problem());
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(ProblemsInOpenApi::addTo);
    }

    private static ApiResponse problem() {
        Schema<?> schema = new Schema<>().$ref(ProblemDetails.class.getSimpleName());
        return new ApiResponse()
                .description("The request is refused.")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static void addTo(Operation operation) {
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(RESPONSE));
    }
}
