package org.rejoinder.socialimage;

import java.util.Optional;
import org.rejoinder.crypto.Sha256;

/**
 * What stands on a card; every part but the headline may be empty. There is none whose headline cannot be drawn as it is
 * written, letter by letter; any other part that cannot is left out.
 *
 * @param colour of the site's name, as 0xRRGGBB
 * @param rightToLeft whether it is read from the right
 */
public record ShareImage(String headline, String site, String byline, String day, int colour, boolean rightToLeft) {

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /** Code points. Whatever is longer is cut; it would not fit either. */
    private static final int LONGEST = 300;

    /** To be raised when the same words are drawn in another way. */
    private static final String EDITION = "1";

    private static final int BYTES_OF_DIGEST = 8;

    /** @param rightToLeft what it is for a headline that has no direction of its own */
    public static Optional<ShareImage> of(
            String headline, String site, String byline, String day, int colour, boolean rightToLeft) {
        return written(headline)
                .map(drawn -> new ShareImage(
                        drawn,
                        written(site).orElse(""),
                        written(byline).orElse(""),
                        written(day).orElse(""),
                        colour,
                        TextShaper.isRightToLeft(drawn, rightToLeft)));
    }

    private static Optional<String> written(String text) {
        int points = Math.min(LONGEST, text.codePointCount(0, text.length()));
        return TextShaper.drawable(text.substring(0, text.offsetByCodePoints(0, points)));
    }

    /** Another one for each card that looks otherwise: 16 hexadecimal digits. */
    public String digest() {
        String all = String.join(
                "\n", EDITION, headline, site, byline, day, Integer.toHexString(colour), String.valueOf(rightToLeft));
        return Sha256.hexOf(all, BYTES_OF_DIGEST);
    }
}
