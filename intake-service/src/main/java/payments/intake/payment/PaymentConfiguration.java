package payments.intake.payment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import payments.intake.IntakeProperties;
import payments.intake.idempotency.Remembered;
import payments.messaging.groupcommit.GroupCommit;
import payments.messaging.groupcommit.GroupCommits;

@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {
    @Bean
    GroupCommit<PaymentRow, Remembered> acceptedPayments(
            GroupCommits groupCommits, PaymentWriter writer, IntakeProperties properties) {
        return groupCommits.create(
                "accept-payment",
                properties.accept().settings(),
                row -> row.candidate().key(),
                writer);
    }
}
