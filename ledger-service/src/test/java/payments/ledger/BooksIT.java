package payments.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import payments.events.Payment;
import payments.testing.Events;
import payments.testing.HttpApi;
import payments.testing.TestMerchant;

/** Proves who sees the books, and that nobody rewrites them. */
class BooksIT extends LedgerUnderTest {
    @Test
    void unbalancedTransactionIsRefused() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into entry values
                                (gen_random_uuid(), 1, gen_random_uuid(), 'debit', 100, 'EUR', 100, 1),
                                (gen_random_uuid(), 2, gen_random_uuid(), 'credit', 99, 'EUR', 99, 1)""").update())
                .withMessageContaining("is not balanced");
    }

    @Test
    void booksAreNotRewrittenEvenByTheOwnerOfTheSchema() {
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());

        for (String table : Set.of("journal", "ledger_transaction", "entry")) {
            for (String sql : List.of(
                    "delete from " + table,
                    "truncate " + table,
                    "update " + table + " set " + (table.equals("entry") ? "amount = 1" : "type = 'x'"))) {
                assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(() -> owner.sql(sql).update())
                        .havingRootCause()
                        .withMessageContaining("never changed or removed");
            }
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .havingRootCause()
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void anotherMerchantAndTheOtherModeSeeNothing() {
        TestMerchant merchant = merchant();
        Payment payment = Events.payment(merchant.id(), "tok_visa", 1999);
        kafka.produce(List.of(Events.toSend(Events.captured(payment))));
        awaitBalance(merchant, 1946);
        String transaction = merchant.test()
                .get("/v1/ledger/transactions?payment=" + payment.id())
                .text("/data/0/id");

        for (HttpApi other : List.of(merchant().test(), merchant.live())) {
            assertThat(other.get("/v1/ledger/transactions/" + transaction).status())
                    .isEqualTo(404);
            assertThat(other.get("/v1/ledger/payments/" + payment.id()).status())
                    .isEqualTo(404);
            assertThat(other.get("/v1/balances").json().at("/data")).isEmpty();
        }
    }

    @Test
    void transactionsArePagedWithoutGapsOrRepeats() {
        TestMerchant merchant = merchant();
        kafka.produce(IntStream.range(0, 25)
                .mapToObj(_ -> Events.toSend(Events.captured(Events.payment(merchant.id(), "tok_visa", 1000))))
                .toList());
        awaitBalance(merchant, 25 * 961);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            HttpApi.Answer page = merchant.test().get("/v1/ledger/transactions?limit=10" + cursor);
            page.json().at("/data").forEach(row -> seen.add(row.get("id").asString()));
            cursor = page.json().at("/next_cursor").isNull() ? "" : "&cursor=" + page.text("/next_cursor");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }
}
