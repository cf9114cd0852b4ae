package org.rejoinder.desk.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the editor stored while it was written: which article, as which version of it, and how it stood then. */
record AutosavedVersion(long article, int version, ArticleSnapshot snapshot) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):(\\d{1,9}):(\\S{1,100})");

    /** @param typed as the editor's script notes it, {@code article:version:snapshot}; null or something else for none */
    static Optional<AutosavedVersion> in(String typed) {
        Matcher written = WRITTEN.matcher(typed == null ? "" : typed);
        return written.matches()
                ? ArticleSnapshot.in(written.group(3))
                        .map(snapshot -> new AutosavedVersion(
                                Long.parseLong(written.group(1)), Integer.parseInt(written.group(2)), snapshot))
                : Optional.empty();
    }
}
