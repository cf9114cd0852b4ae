package org.rejoinder.reply;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.rejoinder.markup.PlainText;
import org.rejoinder.markup.ReplyMarkup;
import org.rejoinder.markup.ReplyText;

/** Something that a person sees: not white space alone, nor what takes no place on a page, nor marks around nothing. */
@Constraint(validatedBy = Seen.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Seen {

    /** Whether marks are honoured in it. */
    boolean marked() default false;

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Seen, String> {

        private boolean marked;

        @Override
        public void initialize(Seen constraint) {
            marked = constraint.marked();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text != null && ReplyText.isSeen(marked ? PlainText.of(ReplyMarkup.render(text)) : text);
        }
    }
}
