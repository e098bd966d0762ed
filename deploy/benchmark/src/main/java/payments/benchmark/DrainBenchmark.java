package payments.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import payments.events.CaptureMethod;
import payments.events.EncodedEvent;
import payments.events.Envelope;
import payments.events.EventCodec;
import payments.events.EventId;
import payments.events.Fee;
import payments.events.MerchantId;
import payments.events.Mode;
import payments.events.Money;
import payments.events.OperationId;
import payments.events.Payment;
import payments.events.PaymentId;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.local.LocalStack;
import payments.local.Progress;
import payments.local.StackOptions;
import payments.local.process.JvmTuning;

/** How fast the ledger books a full topic: journal, transactions, entries, balances and the events it tells of them. */
final class DrainBenchmark {
    private static final int MERCHANTS = 50;

    private final Path root;
    private final Path home;
    private final int payments;
    private final Report report;

    DrainBenchmark(Path root, Path home, int payments, Report report) {
        this.root = root;
        this.home = home;
        this.payments = payments;
        this.report = report;
    }

    void run() throws SQLException {
        report.heading("Ledger drains a full topic");
        StackOptions options =
                StackOptions.isolated(root, home).withTuning(JvmTuning.LOAD).withServices(List.of("ledger"));
        try (LocalStack stack = LocalStack.start(options, Progress.quiet())) {
            stack.stop("ledger");
            fill(stack);
            stack.start("ledger");
            measure(stack);
        }
    }

    private void fill(LocalStack stack) {
        List<MerchantId> merchants =
                Stream.generate(MerchantId::next).limit(MERCHANTS).toList();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers(), "linger.ms", 20, "batch.size", 131_072);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < payments; i++) {
                var _ = producer.send(record(merchants.get(i % MERCHANTS)));
            }
        }
    }

    private static ProducerRecord<String, byte[]> record(MerchantId merchant) {
        Payment payment = new Payment(
                PaymentId.next(),
                merchant,
                Mode.TEST,
                Money.of(1999, "EUR"),
                1999,
                0,
                new Fee(140, 25),
                CaptureMethod.AUTOMATIC,
                "tok_visa",
                "order-1",
                "Two books",
                null,
                Map.of("cart", "7"),
                "sandbox-a",
                Instant.now());
        OperationId operation = OperationId.next();
        EncodedEvent encoded = EventCodec.encode(new Envelope<>(
                EventId.ofResult(operation, "captured"),
                "/verification-service",
                Instant.now(),
                null,
                new PaymentCaptured(payment, 1, operation, "ch_1", 1999)));
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(encoded.topic(), encoded.key(), encoded.value());
        encoded.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** How many were booked when. */
    private record Sight(long booked, long nanos) {
        double perSecondSince(Sight earlier) {
            return (booked - earlier.booked) * 1e9 / (nanos - earlier.nanos);
        }
    }

    // From the first booking seen to the last, so that the start of the service does not count; and the second half by
    // itself, since the JVM compiles what is hot during the first.
    private void measure(LocalStack stack) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl("ledger"));
                Statement statement = connection.createStatement()) {
            Sight first = awaitBooked(1, statement);
            Sight half = awaitBooked(payments / 2, statement);
            CpuTime before = CpuTime.of(stack);
            Sight last = awaitBooked(payments, statement);
            report.line("%,d payments of %d merchants, each journaled, booked in three entries and told of on"
                            .formatted(payments, MERCHANTS)
                    + " ledger-transactions: **%,.0f payments/s**, the second half of them %,.0f payments/s."
                            .formatted(last.perSecondSince(first), last.perSecondSince(half)));
            report.line("");
            report.cpuTime(
                    "drain-cpu",
                    "a booked payment",
                    CpuTime.of(stack).perRequestSince(before, last.booked() - half.booked()));
        }
    }

    private static Sight awaitBooked(long wanted, Statement statement) throws SQLException {
        long booked = count(statement);
        while (booked < wanted) {
            LockSupport.parkNanos(100_000_000);
            booked = count(statement);
        }
        return new Sight(booked, System.nanoTime());
    }

    private static long count(Statement statement) throws SQLException {
        // The newest account version of the fee account: one row, however many transactions.
        try (ResultSet row =
                statement.executeQuery("select coalesce(max(version), 0) from account where kind = 'fees'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
