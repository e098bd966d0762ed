package payments.local.demo;

import java.util.List;

/**
 * A payment of the demonstration.
 *
 * @param paymentMethod a token of the sandbox providers
 * @param amount minor units of EUR
 * @param expected the status it has to end in
 * @param story what the token makes the providers do
 */
record Scenario(String paymentMethod, long amount, String expected, String story) {
    static final List<Scenario> ALL = List.of(
            new Scenario("tok_visa", 1999, "captured", "the provider approves"),
            new Scenario("tok_mastercard", 4250, "captured", "the provider approves"),
            new Scenario("tok_insufficient_funds", 99900, "declined", "the provider declines"),
            new Scenario("tok_fraud", 12000, "declined", "a risk check declines, no provider is asked"),
            new Scenario("tok_slow_2s", 500, "captured", "the provider takes 2 s"),
            new Scenario("tok_provider_down", 750, "captured", "the first provider is down, the second takes it"),
            new Scenario(
                    "tok_answer_lost",
                    3100,
                    "captured",
                    "charged, but the answer is lost: asked again, not charged again"));

    boolean movesMoney() {
        return expected.equals("captured");
    }
}
