package org.rejoinder.desk.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an editor stored while it was written.
 *
 * @param id of the article or page
 * @param version as which it was stored
 * @param snapshot how the article stood then; empty for a page
 */
record AutosavedVersion(long id, int version, String snapshot) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):(\\d{1,9}):(\\S{0,100})");

    /** @param typed as the editor's script notes it, {@code id:version:snapshot}; null or something else for none */
    static Optional<AutosavedVersion> in(String typed) {
        Matcher written = WRITTEN.matcher(typed == null ? "" : typed);
        return written.matches()
                ? Optional.of(new AutosavedVersion(
                        Long.parseLong(written.group(1)), Integer.parseInt(written.group(2)), written.group(3)))
                : Optional.empty();
    }
}
