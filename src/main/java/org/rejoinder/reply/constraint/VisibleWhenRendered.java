package org.rejoinder.reply.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.html.ReplyText;
import org.rejoinder.reply.Rendered;

/** Something that a person sees once its marks are honoured: not marks around nothing. Belongs to {@link Rendered}. */
@Constraint(validatedBy = VisibleWhenRendered.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface VisibleWhenRendered {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<VisibleWhenRendered, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text != null && ReplyText.isSeen(ReplyMarkup.read(text).text());
        }
    }
}
