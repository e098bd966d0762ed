package payments.access.problem;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Spells the place of a violation as the API does: {@code fee.fixed[0].amount}. */
final class ViolationPath {
    private ViolationPath() {}

    /**
     * The path below the parameter or body that was validated.
     *
     * @param whole what to call the parameter or body itself
     */
    static String of(Path path, String whole) {
        StringBuilder fields = new StringBuilder();
        for (Path.Node node : path) {
            appendContainer(fields, node);
            if (node.getKind() == ElementKind.PROPERTY) {
                fields.append(fields.isEmpty() ? "" : ".").append(FieldNames.snakeCase(node.getName()));
            }
        }
        return fields.isEmpty() ? whole : fields.toString();
    }

    /** A node says of itself in which entry of the container before it stands. */
    private static void appendContainer(StringBuilder fields, Path.Node node) {
        if (node.getIndex() != null) {
            fields.append('[').append(node.getIndex()).append(']');
        } else if (node.getKey() != null) {
            fields.append('[')
                    .append(FieldNames.chosen(node.getKey().toString()))
                    .append(']');
        }
    }
}
