package org.rejoinder.report;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.html.constraint.MaxCodePoints;
import org.rejoinder.html.constraint.PrintableText;
import org.rejoinder.html.constraint.VisibleText;
import org.rejoinder.reply.Submission;

/**
 * A report of a reply, as typed. Names and addresses keep the rules of a reply.
 *
 * @param reason null if none was chosen
 * @param rule the house rule that it breaks, in words; empty for other reasons
 * @param place where exactly in the reply
 * @param goodFaith whether it is said to be right and complete (Regulation (EU) 2022/2065, article 16, 2 d)
 * @param honeypot what stands in the field that people never meet
 */
public record ReportInput(
        ReportReason reason,
        String rule,

        @VisibleText(message = "{reply.report.explanation.missing}", groups = Notice.class)
        @MaxCodePoints(max = LONGEST_EXPLANATION, message = "{reply.report.explanation.long}")
        @PrintableText(message = "{reply.report.explanation.unshowable}")
        String explanation,

        @VisibleText(message = "{reply.report.place.missing}", groups = Notice.class)
        @MaxCodePoints(max = LONGEST_PLACE, message = "{reply.report.place.long}")
        @PrintableText(message = "{reply.report.place.unshowable}")
        String place,

        String name,
        String email,
        boolean goodFaith,
        String honeypot) {

    /** Code points, after trimming. */
    public static final int LONGEST_EXPLANATION = 2_000;

    public static final int LONGEST_PLACE = 500;

    /** Of fields that a notice of illegal content needs. */
    private interface Notice {}

    public ReportInput {
        explanation = TextNormalizer.normalize(explanation);
        place = TextNormalizer.normalize(place);
        name = TextNormalizer.normalize(name);
        email = email.strip();
    }

    /** What is wrong, by field; empty if nothing is. */
    public Map<String, String> problems(Validator validator) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (reason == null) {
            problems.put("reason", "{reply.report.reason.missing}");
        }
        validator.validate(this).forEach(wrong -> add(wrong, problems));
        check("honeypot", honeypot, true, validator, problems);
        boolean named = reason != null && reason.needsReporter();
        check("name", name, named, validator, problems);
        check("email", email, named, validator, problems);
        if (reason != null && reason.isNotice()) {
            validator.validate(this, Notice.class).forEach(wrong -> add(wrong, problems));
            if (!goodFaith) {
                problems.put("goodFaith", "{reply.report.goodFaith.missing}");
            }
        }
        return problems;
    }

    private static void add(ConstraintViolation<ReportInput> wrong, Map<String, String> problems) {
        problems.putIfAbsent(wrong.getPropertyPath().toString(), wrong.getMessageTemplate());
    }

    private static void check(
            String field, String typed, boolean required, Validator validator, Map<String, String> problems) {
        if (required || !typed.isBlank()) {
            validator.validateValue(Submission.class, field, typed).stream()
                    .findFirst()
                    .ifPresent(wrong -> problems.put(field, wrong.getMessageTemplate()));
        }
    }

    /** All of it, so that no two differ in nothing. */
    String whole() {
        return Stream.of(String.valueOf(reason), rule, explanation, place, name, email)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "ReportInput[%s]".formatted(reason);
    }
}
