package payments.local;

import payments.local.demo.Merchant;

/** What a newcomer can do with the running stack: where it listens, the keys, and lines to copy. */
final class Guide {
    private final Console console;
    private final LocalStack stack;
    private final Merchant merchant;

    Guide(Console console, LocalStack stack, Merchant merchant) {
        this.console = console;
        this.stack = stack;
        this.merchant = merchant;
    }

    void print() {
        console.line("""

                  intake         %1$s/docs
                  verification   %2$s/docs
                  notification   %3$s/docs
                  ledger         %4$s/docs
                  test key       %5$s
                  operator       %6$s

                Send a payment, see it, see what the merchant has:

                  curl -s %1$s/v1/payments -H 'Authorization: Bearer %5$s' -H "Idempotency-Key: $RANDOM-$RANDOM" -H 'Content-Type: application/json' -d '{"amount":1999,"currency":"EUR","payment_method":"tok_visa"}'

                  curl -s '%1$s/v1/payments?limit=3' -H 'Authorization: Bearer %5$s'

                  curl -s %4$s/v1/balances -H 'Authorization: Bearer %5$s'

                Take a part away and see the rest carry on: deploy/local/kill ledger, then deploy/local/start ledger.
                The same for scripts: deploy/local/data/stack.json. Ctrl-C stops everything.
                """.formatted(
                        stack.service("intake"),
                        stack.service("verification"),
                        stack.service("notification"),
                        stack.service("ledger"),
                        merchant.apiKey(),
                        stack.operatorToken()));
    }
}
