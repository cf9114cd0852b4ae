package org.rejoinder.article;

import com.ibm.icu.text.Transliterator;
import java.util.Set;

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

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Slug() {}

    static String of(String text) {
        String plain = TO_ASCII.transliterate(text)
                .replaceAll("['’ʹʼʻ`]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
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
