package org.rejoinder.reply;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.html.TextNormalizer;

/** What a reply is to say from now on, as typed. The limits are those of a {@link Submission}. */
public record ReplyEdit(String comment, String name, String website) {

    public ReplyEdit {
        comment = TextNormalizer.normalize(comment);
        name = TextNormalizer.normalize(name);
        website = TextNormalizer.normalize(website);
    }

    /**
     * What is wrong, by field; empty if nothing is.
     *
     * @param groups of constraints, {@link Rendered} for what is to be looked at last; those that cost nothing by default
     */
    public Map<String, String> problems(Validator validator, Class<?>... groups) {
        Map<String, String> problems = new LinkedHashMap<>();
        Map.of("comment", comment, "name", name, "website", website)
                .forEach((field, typed) -> validator.validateValue(Submission.class, field, typed, groups).stream()
                        .findFirst()
                        .map(ConstraintViolation::getMessageTemplate)
                        .ifPresent(message -> problems.put(field, message)));
        return problems;
    }

    /** Whether a reply says all of this already; space at the ends is not seen. */
    public boolean isSaidBy(Reply reply) {
        return comment.strip().equals(reply.text().strip())
                && name.strip().equals(reply.name())
                && website.strip().equals(reply.website().orElse(""));
    }

    @Override
    public String toString() {
        return "ReplyEdit[…]";
    }
}
