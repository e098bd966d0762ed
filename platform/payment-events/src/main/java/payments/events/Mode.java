package payments.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether money moves. Objects of one mode are invisible to the keys of the other. */
public enum Mode {
    @JsonProperty("test")
    TEST,
    @JsonProperty("live")
    LIVE
}
