package org.rejoinder.reply;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** At most {@code max} code points after trimming, whatever the script. */
@Constraint(validatedBy = CodePoints.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@interface CodePoints {

    int max();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<CodePoints, String> {

        private int max;

        @Override
        public void initialize(CodePoints constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            String trimmed = text.strip();
            return trimmed.codePointCount(0, trimmed.length()) <= max;
        }
    }
}
