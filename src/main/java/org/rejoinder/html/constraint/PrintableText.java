package org.rejoinder.html.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rejoinder.html.ReplyText;

/** No character that a web page cannot show: NUL, other control characters, lone surrogates, noncharacters. In one line no character
 * that turns others around either: it would turn what stands beside it. */
@Constraint(validatedBy = PrintableText.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PrintableText {

    /** Whether line breaks and tabs are welcome, and letters may be turned around. */
    boolean lines() default true;

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<PrintableText, String> {

        private boolean lines;

        @Override
        public void initialize(PrintableText constraint) {
            lines = constraint.lines();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            boolean oneLine = text.strip().chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\t');
            return ReplyText.unshowable(text).isEmpty() && (lines || oneLine && !ReplyText.isTurned(text));
        }
    }
}
