package payments.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an authorization is captured at once or waits for the merchant. */
public enum CaptureMethod {
    @JsonProperty("automatic")
    AUTOMATIC,
    @JsonProperty("manual")
    MANUAL
}
