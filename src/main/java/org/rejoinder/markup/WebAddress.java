package org.rejoinder.reply;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.regex.Pattern;

/** Empty, or an http or https address with a host and no user name. */
@Constraint(validatedBy = WebAddress.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@interface WebAddress {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<WebAddress, String> {

        private static final Pattern SHAPE =
                Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}@/?#\"<>\\\\]+([/?#][^\\s\\p{Cntrl}\"<>\\\\]*)?");

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text.isBlank() || SHAPE.matcher(text.strip()).matches();
        }
    }
}
