package org.rejoinder.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What readers are told of a correction.
 *
 * @param credit who found it and wants to be named; may be empty
 */
public record CorrectionNote(
        @NotBlank(message = "{correction.wrong.missing}") @Size(max = LONGEST, message = "{correction.wrong.long}")
        String wrong,

        @NotBlank(message = "{correction.right.missing}") @Size(max = LONGEST, message = "{correction.right.long}")
        String right,

        @Size(max = LONGEST_CREDIT, message = "{correction.credit.long}")
        String credit) {

    public static final int LONGEST = 1_000;
    public static final int LONGEST_CREDIT = 100;
}
