package payments.access.authentication;

import org.jspecify.annotations.Nullable;

/** Reads {@code Authorization: Bearer …} (RFC 6750) and tells the kinds of token by their form. */
final class BearerToken {
    private static final String SCHEME = "Bearer ";
    private static final String TEST_KEY = "sk_test_";
    private static final String LIVE_KEY = "sk_live_";
    private static final String OPERATOR = "op_";

    /** 43 base62 characters hold 256 bits. */
    private static final int KEY_LENGTH = 43;

    private BearerToken() {}

    /** The token of the header's value, null if it holds none. */
    static @Nullable String of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        return authorization.substring(SCHEME.length()).strip();
    }

    static boolean isApiKey(String token) {
        return (token.startsWith(TEST_KEY) || token.startsWith(LIVE_KEY))
                && token.length() >= TEST_KEY.length() + KEY_LENGTH
                && isBase62(token, TEST_KEY.length());
    }

    static boolean isOperatorToken(String token) {
        return token.startsWith(OPERATOR) && isBase62(token, OPERATOR.length());
    }

    private static boolean isBase62(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean base62 = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!base62) {
                return false;
            }
        }
        return true;
    }
}
