package payments.access;

/**
 * Finds card numbers in text, so that none is ever stored: 13 to 19 digits, as one run or in groups parted by single
 * spaces or dashes, that begin as card networks number them and pass the Luhn check (ISO/IEC 7812-1).
 *
 * <p>It errs on the safe side: one in ten numbers of that length and beginning passes the check by chance. Identifiers
 * stay clear of it because digits that touch a letter or an underscore are part of a word, not of a card number.
 */
public final class CardNumbers {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private CardNumbers() {}

    /** Whether there is a card number anywhere in the text. */
    public static boolean contains(CharSequence text) {
        int start = 0;
        while (start < text.length()) {
            if (!isDigit(text.charAt(start))) {
                start++;
                continue;
            }
            int end = runEnd(text, start);
            if (!touchesWord(text, start, end) && holdsCardNumber(digits(text, start, end))) {
                return true;
            }
            start = end;
        }
        return false;
    }

    /** The end of the digits that begin here, single separators included. */
    private static int runEnd(CharSequence text, int start) {
        int end = start + 1;
        while (end < text.length()) {
            if (isDigit(text.charAt(end))) {
                end++;
            } else if (isSeparator(text.charAt(end)) && end + 1 < text.length() && isDigit(text.charAt(end + 1))) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean touchesWord(CharSequence text, int start, int end) {
        return (start > 0 && isWord(text.charAt(start - 1))) || (end < text.length() && isWord(text.charAt(end)));
    }

    private static byte[] digits(CharSequence text, int start, int end) {
        return toDigits(text.subSequence(start, end).toString());
    }

    private static byte[] toDigits(String run) {
        byte[] digits =
                new byte[(int) run.chars().filter(c -> isDigit((char) c)).count()];
        int count = 0;
        for (int i = 0; i < run.length(); i++) {
            if (isDigit(run.charAt(i))) {
                digits[count++] = (byte) (run.charAt(i) - '0');
            }
        }
        return digits;
    }

    private static boolean holdsCardNumber(byte[] digits) {
        for (int from = 0; from + SHORTEST <= digits.length; from++) {
            for (int length = SHORTEST; length <= LONGEST && from + length <= digits.length; length++) {
                if (startsLikeCard(digits, from) && passesLuhn(digits, from, length)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Networks in use begin with 2 (Mastercard, Mir), 3 (Amex, Diners, JCB), 4 (Visa), 5 and 6 (the others). */
    private static boolean startsLikeCard(byte[] digits, int from) {
        return digits[from] >= 2 && digits[from] <= 6;
    }

    private static boolean passesLuhn(byte[] digits, int from, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits[from + length - 1 - i];
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-';
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetter(c);
    }
}
