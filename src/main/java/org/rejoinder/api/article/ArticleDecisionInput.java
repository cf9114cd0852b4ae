package org.rejoinder.api.article;

import jakarta.validation.Validator;
import java.time.Instant;
import org.rejoinder.api.JsonBody;
import org.rejoinder.article.CorrectionNote;
import org.rejoinder.article.Retraction;
import org.rejoinder.article.review.ReviewNote;

/**
 * What somebody decides about an article, with what belongs to it; what does not is null.
 *
 * @param at when it goes out
 * @param review what its author is to do about it
 * @param correction what readers are told of it
 * @param retraction why it is gone
 */
record ArticleDecisionInput(
        Step step, Instant at, ReviewNote review, CorrectionNote correction, Retraction retraction) {

    enum Step {
        PUBLISH,
        SCHEDULE,
        UNSCHEDULE,
        RETURN,
        UNPUBLISH,
        CORRECT,
        RETRACT
    }

    private static final String NOTE = "note";

    static ArticleDecisionInput in(JsonBody body, Validator validator) {
        Step step = body.choice("decision", Step.class);
        Instant at = step == Step.SCHEDULE ? body.time("at") : null;
        ReviewNote review = step == Step.RETURN ? new ReviewNote(body.text(NOTE).strip()) : null;
        Retraction retraction =
                step == Step.RETRACT ? new Retraction(body.text(NOTE).strip()) : null;
        CorrectionNote correction = step == Step.CORRECT
                ? new CorrectionNote(
                        body.text("wrong").strip(),
                        body.text("right").strip(),
                        body.optionalText("credit").orElse("").strip())
                : null;
        validate(review, NOTE, body, validator);
        validate(retraction, NOTE, body, validator);
        validate(correction, null, body, validator);
        body.check();
        return new ArticleDecisionInput(step, at, review, correction, retraction);
    }

    /** @param member that all of it is from; null for one of the name of each property */
    private static void validate(Object note, String member, JsonBody body, Validator validator) {
        if (note != null) {
            validator
                    .validate(note)
                    .forEach(violation -> body.refuse(
                            member == null ? violation.getPropertyPath().toString() : member, violation.getMessage()));
        }
    }
}
