package payments.verification.risk;

/** What is asked about a payment, and what a merchant is told when the answer is no. */
public enum RiskCheck {
    FRAUD("fraud", "fraud_suspected"),
    SANCTIONS("sanctions", "sanctions_match");

    private final String path;
    private final String declineCode;

    RiskCheck(String path, String declineCode) {
        this.path = path;
        this.declineCode = declineCode;
    }

    /** Its name in paths, rows and metrics. */
    public String path() {
        return path;
    }

    public String declineCode() {
        return declineCode;
    }
}
