package payments.verification.operation.web;

import org.jspecify.annotations.Nullable;
import payments.access.Cursor;
import payments.events.PaymentId;
import payments.verification.operation.OperationStatus;

/** Which operations are asked for; null does not restrict. */
record OperationFilter(
        @Nullable OperationStatus status,
        @Nullable String provider,
        @Nullable PaymentId payment,
        int limit,
        @Nullable Cursor after) {}
