package org.rejoinder.correction;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.reply.Rendered;
import org.rejoinder.reply.Submission;

/**
 * A report of an error, as typed. The limits are those of a reply.
 *
 * @param honeypot what stands in the field that people never meet
 * @param credit whether its writer wants to be named if it leads to a correction
 */
public record ErrorReportInput(
        String article, String text, String name, String email, String honeypot, boolean credit) {

    public ErrorReportInput {
        text = TextNormalizer.normalize(text);
        name = TextNormalizer.normalize(name);
    }

    /**
     * What is wrong, by field; empty if nothing is.
     *
     * @param groups of constraints, {@link Rendered} for what is to be looked at last; those that cost nothing by default
     */
    public Map<String, String> problems(Validator validator, Class<?>... groups) {
        Map<String, String> problems = new LinkedHashMap<>();
        Map.of("comment", text, "name", name, "email", email, "honeypot", honeypot)
                .forEach((field, typed) -> validator.validateValue(Submission.class, field, typed, groups).stream()
                        .findFirst()
                        .map(ConstraintViolation::getMessageTemplate)
                        .ifPresent(message -> problems.put(field, message)));
        return problems;
    }

    @Override
    public String toString() {
        return "ErrorReportInput[about %s]".formatted(article);
    }
}
