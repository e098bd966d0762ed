package payments.notification.endpoint;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.notification.signing.SecretCipher;
import payments.notification.signing.SigningSecret;

/** Where endpoints are now, and what signs for them now. */
@Component
public class EndpointTargets {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointTargets.class);

    private static final String SELECT = """
            select endpoint.id, endpoint.url, secret.ciphertext
            from webhook_endpoint endpoint
            join endpoint_secret secret on secret.endpoint_id = endpoint.id
            where endpoint.id = any (:ids) and secret.valid_from <= :now
                and (secret.valid_until is null or secret.valid_until > :now)
            order by secret.valid_from desc, secret.id desc""";

    private final JdbcClient jdbc;
    private final SecretCipher cipher;
    private final Clock clock;

    EndpointTargets(JdbcClient jdbc, SecretCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Where one endpoint is.
     *
     * @param secrets all that sign now, the newest first
     */
    public record Target(String url, List<SigningSecret> secrets) {
        public Target {
            secrets = List.copyOf(secrets);
        }
    }

    private record Row(UUID id, String url, String ciphertext) {}

    /** By id. One whose secret can't be decrypted is missing, and reported. */
    public Map<UUID, Target> find(Collection<UUID> ids) {
        Map<UUID, Target> targets = new HashMap<>();
        rows(ids).forEach((id, rows) -> {
            try {
                targets.put(id, new Target(rows.getFirst().url(), secrets(rows)));
            } catch (IllegalStateException e) {
                LOG.atError()
                        .addKeyValue("endpoint", new EndpointId(id))
                        .setCause(e)
                        .log("A secret can't be decrypted; deliveries wait");
            }
        });
        return targets;
    }

    private Map<UUID, List<Row>> rows(Collection<UUID> ids) {
        Map<UUID, List<Row>> rows = new HashMap<>();
        jdbc.sql(SELECT)
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) ->
                        new Row(row.getObject("id", UUID.class), row.getString("url"), row.getString("ciphertext")))
                .list()
                .forEach(row ->
                        rows.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row));
        return rows;
    }

    private List<SigningSecret> secrets(List<Row> rows) {
        return rows.stream()
                .map(row -> cipher.decrypt(row.ciphertext(), new EndpointId(row.id()).toString()))
                .toList();
    }
}
