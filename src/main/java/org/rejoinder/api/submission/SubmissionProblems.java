package org.rejoinder.api.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.MovedArticles;
import org.rejoinder.api.ProblemException;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.http.Problem;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.reply.RejectionReason;
import org.rejoinder.reply.SubmissionRejectedException;

/** Why a reply was not taken, with the words of the form where it has some. */
@ApplicationScoped
class SubmissionProblems {

    private static final int PERMANENT_REDIRECT = 308;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private MovedArticles movedArticles;

    @Inject
    private ApiLinks links;

    ProblemException of(ConstraintViolationException invalid) {
        return unprocessable(invalid.getConstraintViolations().stream()
                .map(this::field)
                .sorted(Comparator.comparing(Problem.Field::pointer))
                .toList());
    }

    private Problem.Field field(ConstraintViolation<?> violation) {
        return Problem.Field.at(
                "/" + violation.getPropertyPath(), currentMessages.current().refusal(violation.getMessageTemplate()));
    }

    /** @param slug where the reply was sent */
    ProblemException of(SubmissionRejectedException rejected, String slug) {
        return switch (rejected.refusal()) {
            case UNKNOWN_ARTICLE -> moved(slug);
            case REPLIES_CLOSED ->
                new ProblemException(
                        new Problem(HttpServletResponse.SC_CONFLICT, "Replies to this article are closed."));
            case ANSWERED_REPLY_NOT_PUBLIC ->
                unprocessable(List.of(Problem.Field.at(
                        "/answers",
                        currentMessages.current().of("reply.refused." + RejectionReason.ANSWERED_REPLY_NOT_PUBLIC))));
        };
    }

    private ProblemException moved(String slug) {
        String address = links.resource("/articles/" + movedArticles.from(slug).slug() + "/replies", Map.of());
        return new ProblemException(
                new Problem(PERMANENT_REDIRECT, "The article is elsewhere by now: send it there."),
                Map.of("Location", address));
    }

    ProblemException receivedEarlier() {
        return new ProblemException(new Problem(
                HttpServletResponse.SC_CONFLICT,
                "The same words came in before, from another place, and are stored; nothing was stored twice."));
    }

    ProblemException keyReused() {
        return new ProblemException(
                new Problem(ResponseStatus.UNPROCESSABLE, "This Idempotency-Key was sent with another reply."));
    }

    private static ProblemException unprocessable(List<Problem.Field> fields) {
        return new ProblemException(
                new Problem(ResponseStatus.UNPROCESSABLE, "The reply cannot be taken as it is.", fields));
    }
}
