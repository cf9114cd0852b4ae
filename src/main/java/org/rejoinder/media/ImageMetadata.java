package org.rejoinder.media;

import jakarta.validation.constraints.Size;

/**
 * What is said about a picture.
 *
 * @param alternative for those who do not see it
 * @param decorative whether nothing is lost on those who do not see it
 */
public record ImageMetadata(
        @Size(max = LONGEST_ALTERNATIVE, message = "{picture.alternative.long}")
        String alternative,

        boolean decorative,

        @Size(max = LONGEST_CAPTION, message = "{picture.caption.long}")
        String caption,

        @Size(max = LONGEST_CREDIT, message = "{picture.credit.long}")
        String credit) {

    public static final int LONGEST_ALTERNATIVE = 500;
    public static final int LONGEST_CAPTION = 1_000;
    public static final int LONGEST_CREDIT = 200;

    public static final ImageMetadata NONE = new ImageMetadata("", false, "", "");
}
