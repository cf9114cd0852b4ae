package org.rejoinder.reply.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.rejoinder.crypto.EmailAddress;

/** One address without a display name; blank is another constraint's business. */
@Constraint(validatedBy = ValidEmail.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidEmail {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ValidEmail, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text.isBlank() || EmailAddress.parse(text).isPresent()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(EmailMessages.problemOf(text))
                    .addConstraintViolation();
            return false;
        }
    }
}
