package payments.verification.remote;

/** How one call ended, told apart by what the other side can have done. */
public sealed interface Exchange {

    /** Not one byte was written: the other side has done nothing and never will. */
    record NotSent(String reason) implements Exchange {}

    /** Something was written and no complete answer was read: the other side may have done it or may yet do it. */
    record Lost(String reason) implements Exchange {}

    /** The complete answer. The body is not copied and not to be changed. */
    @SuppressWarnings("ArrayRecordComponent") // read once by the caller; never compared
    record Answered(int status, byte[] body) implements Exchange {}
}
