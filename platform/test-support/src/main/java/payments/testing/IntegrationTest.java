package payments.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Runs the whole service on a random port against real PostgreSQL and Kafka. The servers are shared by all tests of the
 * JVM; each Spring context gets a fresh database, whose schema belongs to {@code <database>_owner} and in which the
 * service has the rights of {@code <database>_app}, as in production.
 *
 * <p>With {@code -Dtest.infrastructure=containers} the servers run in Docker, with {@code embedded} beside the test;
 * by default in Docker if an engine answers.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(TestInfrastructure.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "payments.access.operator-token=" + IntegrationTest.OPERATOR_TOKEN)
public @interface IntegrationTest {
    /** The operator token of every service under test. */
    String OPERATOR_TOKEN = "op_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /** The service's database, such as {@code ledger}. */
    String database();
}
