package org.rejoinder.html;

import java.net.URI;
import java.util.regex.Pattern;

/** Pictures of this very site that a text names by their whole address, as programs are told it: a text keeps them by their path, wherever the site moves. */
public final class OwnImages {

    /** Where one is: a name, and nothing that a browser would take for a way to another place. */
    public static final Pattern PATH = Pattern.compile("/media/[A-Za-z0-9_-][A-Za-z0-9._-]{0,189}");

    /** An {@code img} up to its {@code src}. Possessive: gives nothing back, and so needs no stack for many attributes. */
    private static final String SOURCE = "(?is)(<img(?:\\s+(?!src\\s*=)[^\\s=>\"']++"
            + "(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s>\"']++))?+)*+\\s+src\\s*+=\\s*+[\"']?+\\s*+)";

    private OwnImages() {}

    /** @param site its address, without a slash at its end */
    public static String byPath(String html, URI site) {
        return Pattern.compile(SOURCE + "(?:https?:)?//" + Pattern.quote(site.getRawAuthority()) + "(?=/media/)")
                .matcher(html)
                .replaceAll("$1");
    }
}
