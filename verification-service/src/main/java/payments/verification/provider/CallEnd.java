package payments.verification.provider;

/** How a call to a provider ended. Only {@link NotSent} says that another provider may be asked. */
public sealed interface CallEnd {

    /** Not one byte left this process. */
    record NotSent(String reason) implements CallEnd {}

    record Answered(ProviderAnswer answer) implements CallEnd {}

    /** The provider may have carried it out. To be resolved by asking, never by guessing. */
    record Unknown(String reason) implements CallEnd {}
}
