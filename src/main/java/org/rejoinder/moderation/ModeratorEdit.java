package org.rejoinder.moderation;

import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.reply.Submission;

/** What somebody at the desk makes of a reply; the limits are those of a submission. */
public record ModeratorEdit(String name, String text) {

    public ModeratorEdit {
        name = TextNormalizer.normalize(name).strip();
        text = TextNormalizer.normalize(text).strip();
    }

    /** What is wrong, by the field that it is wrong in. */
    public Map<String, String> problems(Validator validator) {
        var problems = new LinkedHashMap<String, String>();
        Submission.problem(validator, "name", name)
                .ifPresent(violation -> problems.put("name", violation.getMessage()));
        Submission.problem(validator, "comment", text)
                .ifPresent(violation -> problems.put("text", violation.getMessage()));
        return problems;
    }
}
