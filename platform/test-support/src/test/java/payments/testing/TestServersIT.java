package payments.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestServersIT {
    @Test
    void applicationRoleHasOnlyWhatItWasGranted() {
        TestDatabase database = TestPostgres.shared().newDatabase("sample");
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());
        JdbcClient application = JdbcClient.create(database.applicationDataSource());
        owner.sql("create table note (id int)").update();
        owner.sql("grant insert on note to sample_app").update();

        application.sql("insert into note values (1)").update();

        assertThatExceptionOfType(BadSqlGrammarException.class)
                .isThrownBy(() -> application.sql("select * from note").query().listOfRows());
        assertThat(owner.sql("select count(*) from note").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void refusedSessionsAreOverAndComeBack() throws SQLException {
        TestDatabase database = TestPostgres.shared().newDatabase("sample");
        try (var connection = database.ownerDataSource().getConnection()) {
            database.refuseSessions();

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connection.createStatement().execute("select 1"));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> database.ownerDataSource().getConnection());
        }
        database.acceptSessions();
        assertThat(JdbcClient.create(database.ownerDataSource())
                        .sql("select 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsProducedIsRead() {
        TestKafka kafka = TestKafka.shared();
        kafka.createTopic("notes", 3);

        kafka.produce(List.of(
                new ProducerRecord<>("notes", "a", new byte[] {1}),
                new ProducerRecord<>("notes", "a", new byte[] {2})));

        assertThat(kafka.read("notes")).extracting(record -> record.value()[0]).containsExactly((byte) 1, (byte) 2);
    }
}
