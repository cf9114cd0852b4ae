package org.rejoinder.reply.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Nothing at all: a field that people never meet. */
@Constraint(validatedBy = MustBeEmpty.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface MustBeEmpty {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<MustBeEmpty, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text.isEmpty();
        }
    }
}
