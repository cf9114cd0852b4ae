package org.rejoinder.html;

import com.ibm.icu.text.Transliterator;

/** Any text as a part of an address: Latin letters, digits and single hyphens, whatever its script was. */
public final class LatinTransliterator {

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private LatinTransliterator() {}

    /** @return empty if there is nothing in it that could be said so */
    public static String of(String text) {
        return TO_ASCII.transliterate(TextFolding.fold(text))
                .replaceAll("['’ʹʼʻ`]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
