package org.rejoinder.article.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an editor says who gives a text back to its author. */
public record ReviewNote(
        @NotBlank(message = "{review.note.missing}") @Size(max = LONGEST, message = "{review.note.long}")
        String words) {

    public static final int LONGEST = 1_000;
}
