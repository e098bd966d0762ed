package payments.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.transaction.annotation.Transactional;
import payments.testing.HouseRules;

@AnalyzeClasses(packages = "payments.verification", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests everyService = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule packagesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("edge")
            .definedBy("..operation.events", "..operation.web", "..provider.web")
            .layer("operation")
            .definedBy("payments.verification.operation")
            .layer("protocols")
            .definedBy("..provider.sandbox")
            .layer("provider")
            .definedBy("payments.verification.provider")
            .layer("risk")
            .definedBy("payments.verification.risk")
            .layer("remote")
            .definedBy("payments.verification.remote")
            .whereLayer("edge")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("operation")
            .mayOnlyBeAccessedByLayers("edge")
            .whereLayer("protocols")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("provider")
            .mayOnlyBeAccessedByLayers("operation", "protocols", "edge")
            .whereLayer("risk")
            .mayOnlyBeAccessedByLayers("operation")
            .whereLayer("remote")
            .mayOnlyBeAccessedByLayers("protocols", "provider", "risk");

    @ArchTest
    static final ArchRule onlyOperationsTouchTheirTables = noClasses()
            .that()
            .resideInAnyPackage("..remote..", "..risk..", "..provider.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.transaction..", "java.sql..")
            .because("no database connection is held during a remote call");

    @ArchTest
    static final ArchRule transactionsAreNotAnnotated = noClasses()
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("an annotation can end up around a remote call; a transaction here is a statement's or a batch's");
}
