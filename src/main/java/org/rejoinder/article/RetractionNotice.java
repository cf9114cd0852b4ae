package org.rejoinder.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What readers of a retracted article are told: why, and since when. */
@Embeddable
public class RetractionNotice {

    @Column(name = "retraction_note")
    private String note;

    @Column(name = "retracted_at")
    private Instant at;

    protected RetractionNotice() {}

    RetractionNotice(Retraction retraction, Instant at) {
        this.note = retraction.note();
        this.at = at;
    }

    String note() {
        return note;
    }

    Instant at() {
        return at;
    }
}
