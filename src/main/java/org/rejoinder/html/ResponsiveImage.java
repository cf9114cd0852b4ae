package org.rejoinder.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture of an article in the size that a screen needs. */
final class ResponsiveImage {

    /** The widths that each picture is kept in, if it is wider; {@code media} makes them. */
    private static final List<Integer> WIDTHS = List.of(480, 960);

    private static final String SIZES = "(max-width: 42.5rem) calc(100vw - 2.5rem), 40rem";

    private static final Pattern SOURCE =
            Pattern.compile(" src=\"(/media/[0-9a-f]{32}-)(\\d{1,5})x(\\d{1,5})(\\.[a-z]+)\"");
    private static final Pattern ALTERNATIVE = Pattern.compile(" alt=\"[^\"]*\"");

    private ResponsiveImage() {}

    /** @return for {@link Matcher#replaceAll} */
    static String of(MatchResult image) {
        Matcher source = SOURCE.matcher(image.group(1));
        if (!source.find()) {
            return Matcher.quoteReplacement(image.group());
        }
        Matcher alternative = ALTERNATIVE.matcher(image.group(1));
        int width = Integer.parseInt(source.group(2));
        int height = Integer.parseInt(source.group(3));
        String said = alternative.find() ? alternative.group() : " alt=\"\"";
        List<String> sizes = sources(source, width, height);
        String choice =
                sizes.size() == 1 ? "" : " srcset=\"%s\" sizes=\"%s\"".formatted(String.join(", ", sizes), SIZES);
        return Matcher.quoteReplacement(
                "<img src=\"%s\"%s width=\"%d\" height=\"%d\"%s loading=\"lazy\" decoding=\"async\" />"
                        .formatted(address(source, width, height), said, width, height, choice));
    }

    /** Each print with its width, as {@code srcset} takes them, the largest last. */
    static List<String> sources(Matcher source, int width, int height) {
        List<String> sizes = new ArrayList<>();
        for (int smaller : WIDTHS) {
            if (smaller < width) {
                int high = Math.max(1, Math.round((float) height * smaller / width));
                sizes.add(address(source, smaller, high) + " " + smaller + "w");
            }
        }
        sizes.add(address(source, width, height) + " " + width + "w");
        return sizes;
    }

    private static String address(Matcher source, int width, int height) {
        return source.group(1) + width + "x" + height + source.group(4);
    }
}
