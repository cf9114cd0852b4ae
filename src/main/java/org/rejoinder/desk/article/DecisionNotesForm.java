package org.rejoinder.desk.article;

import java.io.Serializable;
import org.rejoinder.article.Retraction;
import org.rejoinder.article.review.ReviewNote;
import org.rejoinder.desk.RequestText;

/** What is typed to go with a decision about an article. */
public final class DecisionNotesForm implements Serializable {

    private String review = "";
    private String retraction = "";

    boolean isBegun() {
        return !RequestText.asTyped(review).isBlank()
                || !RequestText.asTyped(retraction).isBlank();
    }

    ReviewNote reviewNote() {
        return new ReviewNote(RequestText.asTyped(review).strip());
    }

    Retraction retraction() {
        return new Retraction(RequestText.asTyped(retraction).strip());
    }

    /** What an editor says who gives it back. */
    public String getReview() {
        return review;
    }

    public void setReview(String review) {
        this.review = review;
    }

    /** What readers of a retracted article are told. */
    public String getRetraction() {
        return retraction;
    }

    public void setRetraction(String retraction) {
        this.retraction = retraction;
    }
}
