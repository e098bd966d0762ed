package payments.messaging.groupcommit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class GroupCommitAutoConfigurationTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(GroupCommitAutoConfiguration.class))
            .withBean(SimpleMeterRegistry.class);

    @Test
    void aServiceWithoutADatabaseHasNone() {
        runner.run(context -> assertThat(context).doesNotHaveBean(GroupCommits.class));
    }

    @Test
    void theContextClosesWhatIsDeclaredAsABean() {
        AtomicReference<Lengths> lengths = new AtomicReference<>();

        runner.withUserConfiguration(Service.class).run(context -> {
            lengths.set(context.getBean(Lengths.class));
            assertThat(lengths.get().commit().submit("four")).isEqualTo(4);
        });

        assertThatThrownBy(() -> lengths.get().commit().submit("late")).isInstanceOf(GroupCommitClosedException.class);
    }

    record Lengths(GroupCommit<String, Integer> commit) {}

    @Configuration(proxyBeanMethods = false)
    static class Service {
        @Bean
        PlatformTransactionManager transactionManager() {
            return new NoTransactions();
        }

        @Bean
        GroupCommit<String, Integer> groupCommit(GroupCommits commits) {
            return commits.create(
                    "lengths",
                    new GroupCommitSettings(10, 10, 1, Duration.ofSeconds(5)),
                    text -> text,
                    texts -> texts.stream().map(String::length).toList());
        }

        @Bean
        Lengths lengths(GroupCommit<String, Integer> commit) {
            return new Lengths(commit);
        }
    }

    private static final class NoTransactions extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
