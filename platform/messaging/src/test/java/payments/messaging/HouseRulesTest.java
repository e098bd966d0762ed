package payments.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import payments.testing.HouseRules;

@AnalyzeClasses(packages = "payments.messaging", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests everyModule = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule knowsNothingOfPayments = noClasses()
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("payments..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("payments.messaging..")))
            .because("any service may use it, whatever it is about");
}
