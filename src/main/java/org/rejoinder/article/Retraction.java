package org.rejoinder.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What readers who come for a retracted article are told instead. */
public record Retraction(
        @NotBlank(message = "{retraction.note.missing}") @Size(max = LONGEST_NOTE, message = "{retraction.note.long}")
        String note) {

    public static final int LONGEST_NOTE = 1_000;
}
