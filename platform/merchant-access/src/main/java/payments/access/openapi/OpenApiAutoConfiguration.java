package payments.access.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import payments.access.AccessRules;

/** {@code /openapi.json} and {@code /docs}: what a service offers, by the same rules that guard it. */
@AutoConfiguration(before = SpringDocConfiguration.class)
@PropertySource("classpath:payments/access/openapi.properties")
class OpenApiAutoConfiguration {
    static final String BEARER = "bearer";

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name:payments}") String name) {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description("A merchant's API key, sk_test_… or sk_live_…, or an operator's token, op_….");
        return new OpenAPI()
                .info(new Info().title(name).version("v1"))
                .components(new Components().addSecuritySchemes(BEARER, bearer));
    }

    @Bean
    GlobalOpenApiCustomizer rulesInOpenApi(AccessRules rules) {
        return new RulesInOpenApi(rules);
    }

    @Bean
    GlobalOpenApiCustomizer problemsInOpenApi() {
        return new ProblemsInOpenApi();
    }

    /** Names and values in the document as {@code ApiJson} writes them. */
    @Bean
    ModelResolver apiModelResolver(SpringDocConfigProperties properties) {
        ObjectMapper mapper = ObjectMapperProvider.createJson(properties);
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        return new ApiModelResolver(mapper);
    }
}
