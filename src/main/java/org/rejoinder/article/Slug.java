package org.rejoinder.article;

import java.text.Normalizer;
import java.util.Locale;

/** The last part of an article's address, made from its title: Latin letters, digits and single hyphens. */
final class Slug {

    static final int LONGEST = 80;

    private static final String NONE = "article";

    private Slug() {}

    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? NONE : shortened(plain);
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }
}
