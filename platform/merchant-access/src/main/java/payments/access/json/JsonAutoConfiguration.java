package payments.access.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Bodies, paths and queries of the API. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
class JsonAutoConfiguration {

    @Bean
    ApiJson apiJson() {
        return new ApiJson();
    }

    @Bean
    ServerHttpMessageConvertersCustomizer apiJsonBodies(ApiJson json) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json.mapper()));
    }

    @Bean
    WebMvcConfigurer apiJsonParameters(ApiJson json) {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new TextConverter(json.mapper()));
            }
        };
    }
}
