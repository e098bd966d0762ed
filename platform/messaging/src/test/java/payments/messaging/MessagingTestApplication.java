package payments.messaging;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** A service that does nothing but have a database and Kafka: what the auto-configurations make of it is under test. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class MessagingTestApplication {}
