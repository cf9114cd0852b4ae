package org.rejoinder.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.card.Card;
import org.rejoinder.markup.Illustration;

/**
 * The picture that is shown with a link to a page.
 *
 * @param address absolute
 * @param alternative for those who do not see it; empty for none
 */
public record Shared(String address, String type, int width, int height, String alternative) {

    private static final Pattern PRINT = Pattern.compile("/media/[0-9a-f]{32}-(\\d{1,5})x(\\d{1,5})\\.(jpg|png)");

    /** Pixels; a smaller one is shown beside the link and not above it. */
    private static final int NARROWEST = 600;

    /** Of width to height: those who show it cut the rest away. */
    private static final double TALLEST = 1.2;

    private static final double FLATTEST = 3;

    /** The first picture of an article that is kept here, in its largest print. */
    static Optional<Shared> in(ArticleView article, String site) {
        for (Illustration each : Illustration.in(article.body().toString())) {
            Matcher print = PRINT.matcher(each.address());
            if (print.matches()) {
                return Optional.of(new Shared(
                        site + each.address(),
                        print.group(3).equals("png") ? "image/png" : "image/jpeg",
                        Integer.parseInt(print.group(1)),
                        Integer.parseInt(print.group(2)),
                        each.words()));
            }
        }
        return Optional.empty();
    }

    /** @param headline as it was written */
    static Shared card(String address, String headline) {
        return new Shared(address, "image/png", Card.WIDTH, Card.HEIGHT, headline);
    }

    /** Whether it fills the room above a link without losing what it shows. */
    public boolean isWide() {
        double shape = (double) width / height;
        return width >= NARROWEST && shape >= TALLEST && shape <= FLATTEST;
    }
}
