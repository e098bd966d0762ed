package payments.messaging.consumption;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import payments.testing.TestDatabase;
import payments.testing.guarantee.EffectsOnce;
import payments.testing.guarantee.PerKeyOrder;

/** Events that are nothing but a number in their key's sequence, and the table they are consumed into. */
final class NumberedEvents {
    record Event(String key, int sequence) {}

    private final String topic;
    private final JdbcTemplate jdbc;
    private final JdbcClient owner;

    NumberedEvents(String topic, JdbcTemplate jdbc, TestDatabase database) {
        this.topic = topic;
        this.jdbc = jdbc;
        this.owner = JdbcClient.create(database.ownerDataSource());
    }

    /** The keys' events in turn, each key's in its order. */
    List<ProducerRecord<String, byte[]>> records(int keys, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(sequence -> IntStream.range(0, keys).mapToObj(key -> record("key-" + key, "" + sequence)))
                .toList();
    }

    ProducerRecord<String, byte[]> record(String key, String value) {
        return new ProducerRecord<>(topic, topic + key, value.getBytes(StandardCharsets.UTF_8));
    }

    static Event translate(ConsumerRecord<String, byte[]> consumed) {
        String text = new String(consumed.value(), StandardCharsets.UTF_8);
        try {
            return new Event(consumed.key(), Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new PermanentFailureException("unreadable", "the body is no number", e);
        }
    }

    /** As a service does it: the event id is unique, a redelivery changes nothing. The database refuses numbers below 0. */
    void insert(List<Event> events) {
        String sql = """
                insert into consumed (event_id, key, sequence)
                select key || '/' || sequence, key, sequence from unnest(?::text[], ?::int[]) as event (key, sequence)
                on conflict (event_id) do nothing""";
        Object[] keys = events.stream().map(Event::key).toArray();
        Object[] sequences = events.stream().map(Event::sequence).toArray();
        jdbc.update(sql, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", keys));
            statement.setArray(2, statement.getConnection().createArrayOf("int", sequences));
        });
    }

    int consumed() {
        return owner.sql("select count(*) from consumed where starts_with(key, ?)")
                .param(topic)
                .query(Integer.class)
                .single();
    }

    /** Events 1 to the last of so many keys were consumed once, and each key's in their order. */
    void assertEachOnceInOrder(int keys, int last) {
        List<Event> sent = records(keys, 1, last).stream()
                .map(record ->
                        new Event(record.key(), Integer.parseInt(new String(record.value(), StandardCharsets.UTF_8))))
                .toList();
        List<Event> effects = owner.sql("select key, sequence from consumed where starts_with(key, ?) order by number")
                .param(topic)
                .query((row, _) -> new Event(row.getString(1), row.getInt(2)))
                .list();
        EffectsOnce.assertHolds(sent, effects);
        PerKeyOrder.assertHolds(sent, effects, Event::key);
    }
}
