package payments.events.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "payments.events", importOptions = DoNotIncludeTests.class)
class DependenciesTest {
    /** Whoever reads the contract, in whatever framework, takes on nothing more. */
    @ArchTest
    static final ArchRule contractNeedsJsonUuidsAndKafkaHeadersOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "payments.events",
                    "java..",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson.annotation",
                    "tools.jackson..",
                    "com.fasterxml.uuid..",
                    "org.apache.kafka.common.header..");
}
