package payments.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The {@link FieldProblem#code()} that breaking a constraint of our own is told as; on the constraint's annotation. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FieldCode {
    /** Such as {@code card_number_not_allowed}. */
    String value();
}
