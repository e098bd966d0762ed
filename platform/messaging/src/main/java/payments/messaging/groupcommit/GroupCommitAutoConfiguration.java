package payments.messaging.groupcommit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** Offers {@link GroupCommits} to every service with a database. */
@AutoConfiguration(
        after = {DataSourceTransactionManagerAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class},
        afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnSingleCandidate(PlatformTransactionManager.class)
class GroupCommitAutoConfiguration {
    @Bean
    GroupCommits groupCommits(PlatformTransactionManager transactionManager, MeterRegistry registry) {
        return new GroupCommits(transactionManager, registry);
    }
}
