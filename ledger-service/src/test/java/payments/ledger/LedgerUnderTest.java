package payments.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import payments.testing.HttpApi;
import payments.testing.IntegrationTest;
import payments.testing.TestDatabase;
import payments.testing.TestKafka;
import payments.testing.TestMerchant;

/** The service with everything around it real; one Spring context for all tests that extend this. */
@IntegrationTest(database = "ledger")
abstract class LedgerUnderTest {
    @LocalServerPort
    int port;

    @Autowired
    TestKafka kafka;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    final TestMerchant merchant() {
        return TestMerchant.registered(kafka, port, "/v1/balances");
    }

    final void awaitBalance(TestMerchant merchant, long available) {
        await().untilAsserted(() -> assertThat(merchant.test()
                        .get("/v1/balances")
                        .json()
                        .at("/data/0/available")
                        .asLong())
                .isEqualTo(available));
    }

    /** The last entry shows the account as the sum of all of them, and no version was given twice. */
    final void assertEntriesAddUp(TestMerchant merchant) {
        assertThat(jdbc.sql("""
                        select max(balance_after) = sum(case side when 'credit' then amount else -amount end)
                               and max(account_version) = count(*)
                        from entry join account on account.id = account_id where merchant_id = ?""")
                        .param(merchant.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    // As the owner: the service's own pool is what gets killed.
    final List<UUID> journaled(TestMerchant merchant) {
        return JdbcClient.create(database.ownerDataSource())
                .sql("select event_id from journal where merchant_id = ?")
                .param(merchant.id().value())
                .query((row, _) -> row.getObject("event_id", UUID.class))
                .list();
    }

    final void assertTrialBalance() {
        assertThat(HttpApi.operator(port)
                        .get("/v1/ledger/trial-balance")
                        .json()
                        .at("/balanced")
                        .asBoolean())
                .isTrue();
    }
}
