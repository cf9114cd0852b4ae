package org.rejoinder.moderation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.rejoinder.reply.Submission;

/** What somebody at the desk makes of a reply; the limits are those of a submission. */
public record Rewording(String name, String text) {

    /** What is wrong, by the field that it is wrong in. */
    public Map<String, String> problems(Validator validator) {
        var problems = new LinkedHashMap<String, String>();
        first(validator.validateValue(Submission.class, "name", name), "name", problems);
        first(validator.validateValue(Submission.class, "comment", text), "text", problems);
        return problems;
    }

    private static void first(Set<ConstraintViolation<Submission>> found, String field, Map<String, String> problems) {
        found.stream().findFirst().ifPresent(violation -> problems.put(field, violation.getMessage()));
    }
}
