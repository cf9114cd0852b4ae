package org.rejoinder.reply;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.html.DecimalId;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.html.WebAddress;
import org.rejoinder.html.constraint.MaxCodePoints;
import org.rejoinder.html.constraint.PrintableText;
import org.rejoinder.html.constraint.VisibleText;
import org.rejoinder.reply.constraint.MustBeEmpty;
import org.rejoinder.reply.constraint.ValidEmail;
import org.rejoinder.reply.constraint.VisibleWhenRendered;

/**
 * What somebody submitted, as typed, in the one form of text ({@link TextNormalizer}); limits count that. The same limits stand in the form, in the database and in the API's document.
 *
 * @param article the slug of the article
 * @param answers the number of the answered reply, as submitted; blank when the article is answered
 * @param honeypot what stands in the field that people never meet
 * @param notifyPreference whether its writer wants to be told of answers
 * @param seen the number of the revision of the article that its writer had before them; 0 if that is not known
 */
public record Submission(
        @NotBlank String article,
        String answers,

        @VisibleText(message = "{reply.comment.missing}")
        @VisibleWhenRendered(message = "{reply.comment.missing}", groups = Rendered.class)
        @MaxCodePoints(max = LONGEST_COMMENT, message = "{reply.comment.long}")
        @PrintableText(message = "{reply.comment.unshowable}")
        String comment,

        @VisibleText(message = "{reply.name.missing}")
        @MaxCodePoints(max = LONGEST_NAME, message = "{reply.name.long}")
        @PrintableText(lines = false, message = "{reply.name.unshowable}")
        String name,

        @NotBlank(message = "{reply.email.missing}") @ValidEmail(message = "{reply.email.SHAPE}")
        String email,

        @MaxCodePoints(max = LONGEST_WEBSITE, message = "{reply.website.long}")
        @PrintableText(lines = false, message = "{reply.website.shape}")
        @WebAddress(message = "{reply.website.shape}")
        String website,

        @MustBeEmpty(message = "{reply.trap}") String honeypot,
        NotifyPreference notifyPreference,
        int seen) {

    /** Code points, after trimming. */
    public static final int LONGEST_COMMENT = 10_000;

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_WEBSITE = 200;

    public Submission {
        comment = TextNormalizer.normalize(comment);
        name = TextNormalizer.normalize(name);
        website = TextNormalizer.normalize(website);
    }

    /** By somebody who does not want to be told of anything. */
    public Submission(
            String article,
            String answers,
            String comment,
            String name,
            String email,
            String website,
            String honeypot) {
        this(article, answers, comment, name, email, website, honeypot, NotifyPreference.NOTHING);
    }

    /** By somebody who had the article before them as it is. */
    public Submission(
            String article,
            String answers,
            String comment,
            String name,
            String email,
            String website,
            String honeypot,
            NotifyPreference notifyPreference) {
        this(article, answers, comment, name, email, website, honeypot, notifyPreference, 0);
    }

    /** What is wrong with one of its fields; what has to be rendered is looked at last. */
    public static Optional<ConstraintViolation<Submission>> problem(Validator validator, String field, String typed) {
        return validator.validateValue(Submission.class, field, typed).stream()
                .findFirst()
                .or(() -> validator.validateValue(Submission.class, field, typed, Rendered.class).stream()
                        .findFirst());
    }

    Optional<Long> answered() {
        return Optional.of(answers.strip())
                .filter(text -> !text.isEmpty())
                .map(text -> DecimalId.in(text)
                        .orElseThrow(() -> new SubmissionRejectedException(RejectionReason.ANSWERED_REPLY_NOT_PUBLIC)));
    }

    /** All of it, so that no two differ in nothing. */
    public String whole() {
        return Stream.of(article, answers, comment, name, email, website, notifyPreference.name(), String.valueOf(seen))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "Submission[to %s]".formatted(article);
    }
}
