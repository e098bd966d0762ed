package payments.intake;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import payments.testing.HouseRules;

@AnalyzeClasses(packages = "payments.intake", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);
}
