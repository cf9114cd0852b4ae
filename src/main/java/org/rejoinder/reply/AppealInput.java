package org.rejoinder.reply;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.html.constraint.MaxCodePoints;
import org.rejoinder.html.constraint.PrintableText;
import org.rejoinder.html.constraint.VisibleText;

/** What a writer says against a decision, as typed. */
public record AppealInput(
        @VisibleText(message = "{reply.appeal.missing}")
        @MaxCodePoints(max = LONGEST, message = "{reply.appeal.long}")
        @PrintableText(message = "{reply.appeal.unshowable}")
        String appeal) {

    /** Code points, after trimming. */
    public static final int LONGEST = 500;

    public AppealInput {
        appeal = TextNormalizer.normalize(appeal);
    }

    /** What is wrong, by field; empty if nothing is. */
    public Map<String, String> problems(Validator validator) {
        return validator.validate(this).stream()
                .collect(Collectors.toMap(
                        violation -> violation.getPropertyPath().toString(),
                        ConstraintViolation::getMessageTemplate,
                        (first, second) -> first));
    }

    public String words() {
        return appeal.strip();
    }

    @Override
    public String toString() {
        return "AppealInput[…]";
    }
}
