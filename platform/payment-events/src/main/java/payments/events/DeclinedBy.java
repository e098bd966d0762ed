package payments.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who said no. */
public enum DeclinedBy {
    @JsonProperty("provider")
    PROVIDER,
    @JsonProperty("risk_check")
    RISK_CHECK
}
