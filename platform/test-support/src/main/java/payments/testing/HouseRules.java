package payments.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What holds in every module. A module's test names its packages with {@code @AnalyzeClasses} and takes these in as
 * {@code @ArchTest ArchTests rules = ArchTests.in(HouseRules.class)}.
 */
@SuppressWarnings("unused") // read by ArchUnit
public final class HouseRules {
    /** Names that say that a class has no purpose of its own. */
    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_DOES =
            classes().should().haveNameNotMatching(".*(Impl|Dto|Util|Utils|Helper|Manager|Common|Base|Data|Info)$");

    /** Tests set the clock. */
    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_ROOM = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DEPENDENCIES_ARE_GIVEN_TO_CONSTRUCTORS =
            fields().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(true);

    /** HTTP and Kafka are edges: nothing inside knows of them. */
    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_THE_EDGES = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..events..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("payments.*..web..", "payments.*.*.events..")
            .allowEmptyShould(true);

    private HouseRules() {}
}
