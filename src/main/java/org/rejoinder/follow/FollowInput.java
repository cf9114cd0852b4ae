package org.rejoinder.follow;

import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.reply.Submission;

/**
 * What somebody wants to follow, as typed. Addresses keep the rules of a reply.
 *
 * @param subject null if nothing was chosen that there is
 * @param frequency null if none was chosen
 * @param honeypot what stands in the field that people never meet
 */
public record FollowInput(FollowSubject subject, FollowFrequency frequency, String email, String honeypot) {

    public FollowInput {
        email = email.strip();
    }

    /** What is wrong, by field; empty if nothing is. */
    public Map<String, String> problems(Validator validator) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (subject == null) {
            problems.put("what", "{reply.follow.what.missing}");
        }
        if (frequency == null) {
            problems.put("how", "{reply.follow.how.missing}");
        }
        check("email", email, validator, problems);
        check("honeypot", honeypot, validator, problems);
        return problems;
    }

    private static void check(String field, String typed, Validator validator, Map<String, String> problems) {
        validator.validateValue(Submission.class, field, typed).stream()
                .findFirst()
                .ifPresent(wrong -> problems.put(field, wrong.getMessageTemplate()));
    }

    @Override
    public String toString() {
        return "FollowInput[…]";
    }
}
