package payments.verification.provider;

/** What asking a provider about an earlier call came to. */
public sealed interface InquiryEnd {

    /** It was carried out, or refused, and this is what came of it. */
    record Found(ProviderAnswer answer) implements InquiryEnd {}

    /** Nothing was done under the key, and the provider will refuse the key from now on. */
    record NotFound() implements InquiryEnd {}

    /** As uncertain as before. */
    record NoAnswer(String reason) implements InquiryEnd {}
}
