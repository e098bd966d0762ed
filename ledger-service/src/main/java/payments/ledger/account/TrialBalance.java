package payments.ledger.account;

import java.util.List;

/**
 * Whether the books are right: in every mode and currency, debits equal credits, and what the accounts say equals what
 * their entries say.
 */
public record TrialBalance(boolean balanced, List<Line> data) {
    public TrialBalance {
        data = List.copyOf(data);
    }

    /**
     * One mode and currency, in minor units.
     *
     * @param accountsAgree whether every account's totals are the sums of its entries
     */
    public record Line(String mode, String currency, long debits, long credits, long accounts, boolean accountsAgree) {
        boolean balanced() {
            return debits == credits && accountsAgree;
        }
    }

    static TrialBalance of(List<Line> lines) {
        return new TrialBalance(lines.stream().allMatch(Line::balanced), lines);
    }
}
