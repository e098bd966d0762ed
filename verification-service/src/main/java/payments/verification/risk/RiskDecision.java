package payments.verification.risk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a check says. A payment under {@code REVIEW} goes on; the mark stays on its operation for a human to look at. */
public enum RiskDecision {
    @JsonProperty("approve")
    APPROVE,
    @JsonProperty("decline")
    DECLINE,
    @JsonProperty("review")
    REVIEW
}
