package org.rejoinder.i18n;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a site can speak to its readers. The desk speaks English. */
public enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español"),
    ARABIC("ar", "العربية");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** @param tag of BCP 47 */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** BCP 47. */
    public String getTag() {
        return tag;
    }

    /** What those who speak it call it. */
    public String getOwnName() {
        return ownName;
    }

    /** As HTML names it. */
    public String getDirection() {
        return this == ARABIC ? "rtl" : "ltr";
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
