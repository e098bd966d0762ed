package payments.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "payments.notification", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule packagesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("edge")
            .definedBy("..web", "..events")
            .layer("delivery")
            .definedBy("payments.notification.delivery")
            .layer("message")
            .definedBy("payments.notification.message")
            .layer("endpoint")
            .definedBy("payments.notification.endpoint")
            .layer("signing")
            .definedBy("payments.notification.signing")
            .whereLayer("edge")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("delivery")
            .mayOnlyBeAccessedByLayers("edge")
            .whereLayer("message")
            .mayOnlyBeAccessedByLayers("delivery", "edge")
            .whereLayer("endpoint")
            .mayOnlyBeAccessedByLayers("message", "delivery", "edge")
            .whereLayer("signing")
            .mayOnlyBeAccessedByLayers("endpoint", "delivery", "edge");

    @ArchTest
    static final ArchRule whoCallsEndpointsTouchesNoTable = noClasses()
            .that()
            .haveSimpleName("WebhookClient")
            .or()
            .haveSimpleName("SendDelivery")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.transaction..", "java.sql..")
            .because("no database connection is held while an endpoint takes its time");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("NotificationConfiguration")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("tests set the clock");

    @ArchTest
    static final ArchRule entitiesStayAtHome =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule namesSayWhatAThingDoes =
            classes().should().haveNameNotMatching(".*(Impl|Dto|Util|Utils|Helper|Manager|Common|Base|Data|Info)$");
}
