package org.rejoinder.exchange.address;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Other programs make smaller pictures of each, and name these for it. Those of WordPress and Ghost are known. */
public final class PictureVariants {

    private static final Pattern PICTURE =
            Pattern.compile("(.*/|)([^/]+?)(-\\d{1,5}x\\d{1,5}|-scaled)?(\\.(?i:jpe?g|png|gif|webp))");

    private static final Pattern GHOST_SIZE = Pattern.compile("(/content/images/)size/w\\d{1,5}(?:h\\d{1,5})?/");

    private PictureVariants() {}

    /** The paths of the same picture, the largest first; the path itself if it is no picture's. */
    public static List<String> of(String path) {
        String whole = GHOST_SIZE.matcher(path).replaceFirst("$1");
        Matcher parts = PICTURE.matcher(whole);
        if (!parts.matches()) {
            return List.of(path);
        }
        String begins = parts.group(1) + parts.group(2);
        String ending = parts.group(4);
        return Stream.of(begins + ending, begins + "-scaled" + ending, whole, path)
                .distinct()
                .toList();
    }
}
