package org.rejoinder.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The picture that stands for an article where that is not read itself.
 *
 * @param address of its largest print
 * @param alternative for those who do not see it, as plain text; empty for none
 */
public record LeadImage(String address, int width, int height, String alternative) {

    private static final Pattern PRINT = Pattern.compile("(/media/[0-9a-f]{32}-)(\\d{1,5})x(\\d{1,5})(\\.[a-z]{3,4})");

    /** Pixels; a smaller one would be blown up. */
    private static final int NARROWEST = 600;

    /** Of width to height: what is cut away of others is missed. */
    private static final double TALLEST = 1.2;

    private static final double FLATTEST = 3;

    /** @return empty if it is no picture that is kept here */
    public static Optional<LeadImage> of(String address, String alternative) {
        Matcher print = PRINT.matcher(address);
        return print.matches()
                ? Optional.of(new LeadImage(
                        address, Integer.parseInt(print.group(2)), Integer.parseInt(print.group(3)), alternative))
                : Optional.empty();
    }

    /** The first that is wide of those in the text of an article, as {@link ArticleMarkup} has let it through. */
    public static Optional<LeadImage> in(String body) {
        return body.contains("<img")
                ? ArticleImage.in(body).stream()
                        .flatMap(image -> of(image.address(), image.words()).stream())
                        .filter(LeadImage::isWide)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether it fills a wide frame without losing what it shows. */
    public boolean isWide() {
        double shape = (double) width / height;
        return width >= NARROWEST && shape >= TALLEST && shape <= FLATTEST;
    }

    /** Every print that there is, for {@code srcset}. */
    public String sources() {
        Matcher print = PRINT.matcher(address);
        return print.matches() ? String.join(", ", ResponsiveImage.sources(print, width, height)) : "";
    }

    /** What the addresses of all its prints begin with. */
    public String stem() {
        return address.substring(0, address.lastIndexOf('-') + 1);
    }

    public String type() {
        String ending = address.substring(address.lastIndexOf('.') + 1);
        return "image/" + (ending.equals("jpg") ? "jpeg" : ending);
    }
}
