package payments.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import payments.acceptance.PropertyMetadata.Property;

class ConfigurationPageTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/configuration.md");
    private static final List<Section> SECTIONS = List.of(
            new Section("platform/merchant-access", "Callers: every service"),
            new Section("platform/messaging", "Kafka and the outbox: every service"),
            new Section("intake-service", "intake-service"),
            new Section("verification-service", "verification-service"),
            new Section("notification-service", "notification-service"));

    private static final String INTRODUCTION = """
            # Configuration

            Every property of ours, written from the records that hold them; a test fails when they differ. Everything else is
            Spring Boot's, and each service's `application.yaml` shows what it sets, ours included where a service's work asks
            for another value than the default.

            ## What a service needs from outside

            | property | |
            |---|---|
            | `spring.datasource.url`, `.username`, `.password` | the service's own database, and a role which may read and write rows but not change the schema |
            | `spring.flyway.user`, `.password` | the role that owns the schema; used for the migrations at the start, and for nothing else |
            | `spring.flyway.placeholders.application_role` | only if the first role is not named `<database>_app`: what the migrations grant rights to |
            | `spring.kafka.bootstrap-servers` | the brokers; a service starts without them, and works when they come |
            | `payments.access.operator-token` | the bearer token of operators |
            | `payments.notification.encryption.active-key`, `.keys.<name>` | notification-service: what the secrets of webhook endpoints are encrypted with |
            | `payments.verification.providers.<name>.base-url`, `payments.verification.risk.base-url` | verification-service: where the providers and the risk service are; the sandbox of `deploy/local` unless said otherwise |

            Passwords, the token and the keys have no default. A missing token or key, or a value of ours which is out of its
            bounds, stops the start, with a message that names the property.

            Environment variables work as everywhere in Spring Boot: upper case, dots as underscores, dashes left out, so
            `SPRING_KAFKA_BOOTSTRAPSERVERS` and `PAYMENTS_ACCESS_OPERATORTOKEN`. A `<name>` is yours to choose, and from a
            variable it arrives in lower case; one with a dash, such as `sandbox-a`, does not survive that way and belongs in
            `SPRING_APPLICATION_JSON`, on the command line or in a file that `spring.config.additional-location` points to.

            Times have a unit: `250ms`, `5s`, `1m`, `7d`. In the tables, "none" is a property without a default.
            """;

    record Section(String module, String title) {
        PropertyMetadata metadata() {
            return PropertyMetadata.of(ROOT.resolve(module));
        }

        String text() {
            return metadata().properties().stream()
                    .map(Property::row)
                    .collect(Collectors.joining(
                            "\n", "## " + title + "\n\n| property | type | default | |\n|---|---|---|---|\n", "\n"));
        }
    }

    @Test
    void everyModuleWithPropertiesHasItsSection() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> platform = Files.list(ROOT.resolve("platform"))) {
            assertThat(Stream.concat(top, platform)
                            .map(module -> PropertyMetadata.of(module).file())
                            .filter(Files::exists))
                    .containsExactlyInAnyOrderElementsOf(SECTIONS.stream()
                            .map(section -> section.metadata().file())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("properties")
    void everyPropertyIsDescribed(Property property) {
        assertThat(property.description()).isNotBlank();
    }

    @Test
    void pageShowsTheMetadata() throws IOException {
        String page = page();

        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as(
                        "written from the records of properties; if the change is meant, run: mvn test -pl deploy/acceptance"
                                + " -am -Dtest=ConfigurationPageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true,"
                                + " and commit it")
                .exists()
                .content()
                .isEqualTo(page);
    }

    static Stream<Property> properties() {
        return SECTIONS.stream().flatMap(section -> section.metadata().properties().stream());
    }

    private static String page() {
        return INTRODUCTION + SECTIONS.stream().map(Section::text).collect(Collectors.joining("\n", "\n", ""));
    }
}
