package payments.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import payments.testing.HouseRules;

@AnalyzeClasses(packages = "payments.notification", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests everyService = ArchTests.in(HouseRules.class);

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
}
