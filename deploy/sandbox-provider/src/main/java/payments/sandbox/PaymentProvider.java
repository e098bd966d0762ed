package payments.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import payments.sandbox.Charge.Status;
import payments.sandbox.ChargeLog.Entry;
import payments.sandbox.Script.Fault;

/**
 * A payment provider: idempotent by the caller's key, however many requests with it arrive at once, and asked about a key
 * it answers for good: a key that it does not know is closed by the question. Thread-safe.
 */
final class PaymentProvider {
    private static final Duration AUTHORIZATION = Duration.ofDays(7);
    private static final Duration SLOW_REFUND = Duration.ofSeconds(5);

    /** A key's fate. Without a charge it is closed. */
    private record Known(
            @Nullable ChargeRequest request, @Nullable Charge charge) {}

    private final String name;
    private final Clock clock;
    private final ChargeLog log;
    private final Map<String, Known> byKey = new ConcurrentHashMap<>();
    private final Map<String, String> keyOfCharge = new ConcurrentHashMap<>();
    private final Map<String, Answer> followUps = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final Map<String, String> lostFirst = new ConcurrentHashMap<>();

    PaymentProvider(String name, Clock clock, ChargeLog log) {
        this.name = name;
        this.clock = clock;
        this.log = log;
    }

    /** Takes in what an earlier run knew. */
    void restore(Entry entry) {
        byKey.put(entry.key(), new Known(null, entry.charge()));
        if (entry.charge() != null) {
            keyOfCharge.put(entry.charge().id(), entry.key());
        }
    }

    Answer charge(String key, ChargeRequest request) {
        Script script = Script.of(request.paymentMethod());
        if (!byKey.containsKey(key)) {
            switch (script.fault()) {
                case BROKEN -> {
                    return Answer.problem(500, "provider_error");
                }
                case BUSY_TWICE -> {
                    if (refusals.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet() <= 2) {
                        return Answer.problem(503, "try_again");
                    }
                }
                case REQUEST_LOST_ONCE -> {
                    if (lostFirst.computeIfAbsent(request.reference(), _ -> key).equals(key)) {
                        return new Answer.Hangup();
                    }
                }
                default -> {}
            }
        }
        Known known = byKey.computeIfAbsent(key, _ -> new Known(request, charged(key, request, script)));
        return answer(known, request, script);
    }

    private static Answer answer(Known known, ChargeRequest request, Script script) {
        if (known.charge() == null) {
            return Answer.problem(410, "key_closed");
        }
        if (known.request() != null && !known.request().equals(request)) {
            return Answer.problem(409, "key_reused");
        }
        return switch (script.fault()) {
            case NEVER_ANSWERS -> new Answer.Silence();
            case ANSWER_LOST -> new Answer.Hangup();
            default -> Answer.ok(known.charge());
        };
    }

    private Charge charged(String key, ChargeRequest request, Script script) {
        boolean approved = script.declineCode() == null;
        Status status = !approved ? Status.DECLINED : request.capture() ? Status.CAPTURED : Status.AUTHORIZED;
        Instant now = clock.instant();
        Charge charge = new Charge(
                name,
                "ch_" + UUID.randomUUID().toString().replace("-", ""),
                key,
                request.reference(),
                request.paymentMethod(),
                status,
                script.declineCode(),
                request.amount(),
                request.currency(),
                status == Status.CAPTURED ? request.amount() : 0,
                0,
                now,
                status == Status.AUTHORIZED ? now.plus(AUTHORIZATION) : null);
        keyOfCharge.put(charge.id(), key);
        log.append(new Entry(name, key, charge));
        return charge;
    }

    /** What has become of a key. If nothing has, nothing ever will. */
    Answer inquire(String key) {
        Known known = byKey.computeIfAbsent(key, _ -> {
            log.append(new Entry(name, key, null));
            return new Known(null, null);
        });
        return known.charge() == null
                ? Answer.ok(Map.of("found", false))
                : Answer.ok(Map.of("found", true, "charge", known.charge()));
    }

    Answer capture(String key, String chargeId, long amount) {
        return followUp(key, chargeId, charge -> {
            if (Script.of(charge.paymentMethod()).fault() == Fault.CAPTURE_FAILS) {
                return null;
            }
            boolean fits = charge.status() != Status.VOIDED
                    && charge.status() != Status.DECLINED
                    && charge.captured() + amount <= charge.amount();
            return fits ? charge.captured(amount) : null;
        });
    }

    Answer cancel(String key, String chargeId) {
        return followUp(key, chargeId, charge -> charge.status() == Status.AUTHORIZED ? charge.voided() : null);
    }

    Answer refund(String key, String chargeId, long amount) {
        return followUp(key, chargeId, charge -> {
            boolean fails = Script.of(charge.paymentMethod()).fault() == Fault.REFUND_FAILS;
            boolean fits = charge.refunded() + amount <= charge.captured();
            return fits && !fails ? charge.refunded(amount) : null;
        });
    }

    private interface Change {
        /** The charge as it becomes, null if it can't. */
        @Nullable
        Charge apply(Charge charge);
    }

    private Answer followUp(String key, String chargeId, Change change) {
        String chargeKey = keyOfCharge.get(chargeId);
        if (chargeKey == null) {
            return Answer.problem(404, "no_such_charge");
        }
        return followUps.computeIfAbsent(key, _ -> carriedOut(chargeKey, change));
    }

    private Answer carriedOut(String chargeKey, Change change) {
        Answer[] answer = {Answer.problem(402, "refused")};
        byKey.computeIfPresent(chargeKey, (_, known) -> {
            Charge after = known.charge() == null ? null : change.apply(known.charge());
            if (after == null) {
                return known;
            }
            log.append(new Entry(name, chargeKey, after));
            answer[0] = Answer.ok(after);
            return new Known(known.request(), after);
        });
        return answer[0];
    }

    Collection<Charge> charges() {
        return byKey.values().stream()
                .map(Known::charge)
                .<Charge>mapMulti((charge, found) -> {
                    if (charge != null) {
                        found.accept(charge);
                    }
                })
                .toList();
    }

    /** How long a refund of the charge takes on top of the usual latency. */
    Duration refundDelay(String chargeId) {
        Known known = byKey.get(keyOfCharge.getOrDefault(chargeId, ""));
        boolean slow = known != null
                && known.charge() != null
                && Script.of(known.charge().paymentMethod()).fault() == Fault.REFUND_SLOW;
        return slow ? SLOW_REFUND : Duration.ZERO;
    }
}
