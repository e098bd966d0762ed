package payments.access.directory;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import payments.events.EventCodec;
import payments.events.MerchantEvent;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.events.MerchantId;
import payments.events.UnreadableEventException;

/** Applies records to the contents. One that can't be read is logged, counted and passed over. */
final class DirectoryRecords {
    private static final Logger log = LoggerFactory.getLogger(DirectoryRecords.class);

    private final AtomicLong unreadable = new AtomicLong();

    /** How many records were passed over since the start. */
    long unreadable() {
        return unreadable.get();
    }

    void apply(ConsumerRecord<String, byte[]> record, DirectoryContents contents) {
        try {
            if (record.value() == null) {
                contents.remove(MerchantId.parse(String.valueOf(record.key())));
            } else {
                contents.put(merchant(record));
            }
        } catch (UnreadableEventException | IllegalArgumentException e) {
            unreadable.incrementAndGet();
            log.atError()
                    .setMessage("merchant directory record can't be read and is passed over")
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("reason", e.getMessage())
                    .log();
        }
    }

    private static MerchantUpdated merchant(ConsumerRecord<String, byte[]> record) {
        return switch (EventCodec.decode(record.headers(), record.value(), MerchantEvent.class)
                .event()) {
            case MerchantUpdated merchant -> merchant;
        };
    }
}
