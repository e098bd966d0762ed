package payments.access;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path as the API spells it, such as {@code fee.fixed[0].amount}
 * @param code such as {@code required} or {@code out_of_range}
 * @param message for people; must not repeat the value, which may be a card number
 */
public record FieldProblem(String field, String code, String message) {
    public static FieldProblem required(String field) {
        return new FieldProblem(field, "required", "is required");
    }
}
