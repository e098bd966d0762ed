package payments.verification.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far an operation is. */
public enum OperationStatus {
    /** Waits for its turn, its provider or its retry. */
    @JsonProperty("pending")
    PENDING,
    /** A provider may have carried it out; an inquiry will tell. */
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("succeeded")
    SUCCEEDED,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("failed")
    FAILED;

    /** As in the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
