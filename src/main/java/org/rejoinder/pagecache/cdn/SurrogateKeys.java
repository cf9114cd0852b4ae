package org.rejoinder.pagecache.cdn;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.stream.Collectors;

/** The names of what pages are made of as networks take them: one header, with a space between two. */
public final class SurrogateKeys {

    static final String HEADER = "Surrogate-Key";

    /** What is never told of, however that came, is at most so old. */
    private static final String KEPT_FOR = "max-age=3600";

    private SurrogateKeys() {}

    /** RFC 9213 for those that know it, and the header that it was made from. */
    public static void announce(Collection<String> names, HttpServletResponse response) {
        response.setHeader(HEADER, header(names));
        response.setHeader("CDN-Cache-Control", KEPT_FOR);
        response.setHeader("Surrogate-Control", KEPT_FOR);
    }

    static String header(Collection<String> names) {
        return names.stream().map(SurrogateKeys::keyOf).sorted().collect(Collectors.joining(" "));
    }

    static String keyOf(String name) {
        return name.replace(' ', '-');
    }
}
