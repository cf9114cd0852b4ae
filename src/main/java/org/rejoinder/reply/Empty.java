package org.rejoinder.reply;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Nothing at all: a field that people never meet. */
@Constraint(validatedBy = Empty.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Empty {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Empty, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text.isEmpty();
        }
    }
}
