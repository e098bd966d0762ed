package payments.access;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds card numbers in text, so that none is ever stored: 13 to 19 digits, in one run or in groups, that begin as the
 * card networks number them and pass the Luhn check (ISO/IEC 7812-1). Groups may be parted by spaces, dashes or dots.
 *
 * <p>None is missed that stands by itself or is glued to a word. The price is that a number of such length which is
 * something else passes the check in one case of ten. What merchants use as identifiers stays clear of that: UUIDs are
 * known by their form, and digits between two letters belong to a hash or an id.
 */
public final class CardNumbers {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private static final Pattern GROUPS = Pattern.compile("\\p{Nd}++(?:[\\p{Z}\\p{Pd}\\s.]{1,3}+\\p{Nd}++)*+");
    private static final Pattern GROUP = Pattern.compile("\\p{Nd}+");
    private static final Pattern UUID = Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");
    private static final String NO_DIGITS = "uuid";

    private CardNumbers() {}

    /** Whether there is a card number anywhere in the text. */
    public static boolean contains(CharSequence text) {
        if (!hasEnoughDigits(text)) {
            return false;
        }
        String withoutUuids = UUID.matcher(text).replaceAll(NO_DIGITS);
        return GROUPS.matcher(withoutUuids)
                .results()
                .filter(groups -> !isInsideWord(groups, withoutUuids))
                .anyMatch(groups -> holdsCardNumber(groups.group()));
    }

    /** Nearly all text ends here. */
    private static boolean hasEnoughDigits(CharSequence text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < SHORTEST; i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
            }
        }
        return digits == SHORTEST;
    }

    private static boolean isInsideWord(MatchResult groups, String text) {
        return groups.start() > 0
                && groups.end() < text.length()
                && Character.isLetter(text.charAt(groups.start() - 1))
                && Character.isLetter(text.charAt(groups.end()));
    }

    /** A card number is made of whole groups: what is part of a longer run of digits is some other number. */
    private static boolean holdsCardNumber(String text) {
        List<String> groups =
                GROUP.matcher(text).results().map(MatchResult::group).toList();
        for (int first = 0; first < groups.size(); first++) {
            StringBuilder digits = new StringBuilder(LONGEST);
            for (int next = first; next < groups.size() && digits.length() <= LONGEST; next++) {
                digits.append(groups.get(next));
                if (isCardNumber(digits)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCardNumber(CharSequence digits) {
        return digits.length() >= SHORTEST && digits.length() <= LONGEST && startsAsCard(digits) && passesLuhn(digits);
    }

    /** 22–27 Mastercard and Mir; 30, 34–39 Amex, Diners, JCB; 4 Visa; 5 and 6 many; 81, 82 UnionPay and RuPay. */
    private static boolean startsAsCard(CharSequence digits) {
        int second = digit(digits, 1);
        return switch (digit(digits, 0)) {
            case 2 -> second >= 2 && second <= 7;
            case 3 -> second == 0 || second >= 4;
            case 4, 5, 6 -> true;
            case 8 -> second == 1 || second == 2;
            default -> false;
        };
    }

    private static boolean passesLuhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, digits.length() - 1 - i);
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static int digit(CharSequence digits, int index) {
        return Character.digit(digits.charAt(index), 10);
    }
}
