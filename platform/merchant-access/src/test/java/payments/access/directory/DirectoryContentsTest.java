package payments.access.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static payments.access.TestKeys.key;
import static payments.access.TestKeys.merchant;
import static payments.access.TestKeys.secret;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import payments.access.ApiKeyGrant;
import payments.access.MerchantCaller;
import payments.access.Scope;
import payments.events.MerchantEvent.ApiKey;
import payments.events.MerchantEvent.Status;
import payments.events.MerchantId;
import payments.events.Mode;

class DirectoryContentsTest {
    private final DirectoryContents contents = new DirectoryContents();
    private final MerchantId id = MerchantId.next();
    private final ApiKey first = key(secret(Mode.TEST));
    private final ApiKey second = key(secret(Mode.LIVE), Instant.EPOCH, "webhooks");

    @Test
    void keyIsFoundWithWhatItGrants() {
        contents.put(merchant(id, 1, Status.SUSPENDED, first, second));

        assertThat(contents.grant(second.sha256()))
                .contains(new ApiKeyGrant(
                        new MerchantCaller(id, Mode.LIVE, second.id(), Set.of(Scope.WEBHOOKS)), true, Instant.EPOCH));
        assertThat(contents.merchant(id)).isPresent();
    }

    @Test
    void keyThatIsMissingFromTheNewerVersionIsRevoked() {
        contents.put(merchant(id, 1, first, second));

        contents.put(merchant(id, 2, second));

        assertThat(contents.grant(first.sha256())).isEmpty();
        assertThat(contents.grant(second.sha256())).isPresent();
    }

    @Test
    void suspensionReachesTheKeysThatStay() {
        contents.put(merchant(id, 1, first));

        contents.put(merchant(id, 2, Status.SUSPENDED, first));

        assertThat(contents.grant(first.sha256())).map(ApiKeyGrant::suspended).contains(true);
    }

    @Test
    void olderVersionThatArrivesLateBringsNothingBack() {
        contents.put(merchant(id, 2, second));

        contents.put(merchant(id, 1, first, second));

        assertThat(contents.grant(first.sha256())).isEmpty();
        assertThat(contents.merchant(id))
                .hasValueSatisfying(known -> assertThat(known.version()).isEqualTo(2));
    }

    @Test
    void removedMerchantLosesItsKeys() {
        contents.put(merchant(id, 1, first));

        contents.remove(id);

        assertThat(contents.grant(first.sha256())).isEmpty();
        assertThat(contents.merchant(id)).isEmpty();
        assertThat(contents.merchants()).isZero();
    }
}
