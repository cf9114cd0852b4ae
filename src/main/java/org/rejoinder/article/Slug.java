package org.rejoinder.article;

import org.rejoinder.html.LatinTransliterator;
import org.rejoinder.http.route.Routes;

/**
 * The last part of an article's address, made from its title or from what somebody typed: Latin letters, digits and single
 * hyphens, whatever the script was.
 */
public final class Slug {

    public static final int LONGEST = 80;

    private static final String NONE = "article";

    private Slug() {}

    static String of(String text) {
        return of(text, NONE);
    }

    /** @param none what it is of; stands for a text that has no letters, and behind a word that is taken */
    public static String of(String text, String none) {
        String plain = LatinTransliterator.of(text);
        String slug = plain.isEmpty() ? none : shortened(plain);
        return Routes.isReserved(slug) ? slug + "-" + none : slug;
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }
}
