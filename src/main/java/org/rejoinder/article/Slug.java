package org.rejoinder.article;

import java.util.Set;
import org.rejoinder.html.LatinTransliterator;

/**
 * The last part of an article's address, made from its title or from what somebody typed: Latin letters, digits and single
 * hyphens, whatever the script was.
 */
public final class Slug {

    public static final int LONGEST = 80;

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
        return of(text, NONE);
    }

    /** @param none what it is of; stands for a text that has no letters, and behind a word that is taken */
    public static String of(String text, String none) {
        String plain = LatinTransliterator.of(text);
        String slug = plain.isEmpty() ? none : shortened(plain);
        return RESERVED.contains(slug) ? slug + "-" + none : slug;
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }
}
