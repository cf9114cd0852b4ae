package org.rejoinder.article;

import java.util.Set;
import org.rejoinder.markup.Latin;

/**
 * The last part of an article's address, made from its title or from what somebody typed: Latin letters, digits and single
 * hyphens, whatever the script was.
 */
final class Slug {

    static final int LONGEST = 80;

    private static final String NONE = "article";

    /** Words that the site's own addresses are made of, today or by its plan: no article is to be taken for one of those. */
    private static final Set<String> RESERVED = Set.of(
            "api",
            "archive",
            "articles",
            "authors",
            "corrections",
            "desk",
            "feed",
            "health",
            "login",
            "logout",
            "media",
            "metrics",
            "new",
            "pages",
            "previews",
            "receipts",
            "replies",
            "resources",
            "search",
            "series",
            "setup",
            "sitemap",
            "tags",
            "transparency");

    private Slug() {}

    static String of(String text) {
        String plain = Latin.of(text);
        String slug = plain.isEmpty() ? NONE : shortened(plain);
        return RESERVED.contains(slug) ? slug + "-" + NONE : slug;
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }
}
