package org.rejoinder.exchange;

import java.util.List;

/**
 * Addresses that lead to something of which the export has more to say elsewhere, unless anything else of it was there.
 *
 * @param name of a tag; the key of an author or of an article
 */
public record SourceAlias(Kind kind, String name, List<String> addresses) {

    public enum Kind {
        TAG,
        AUTHOR,
        /** By a slug that it had before. */
        ARTICLE
    }
}
