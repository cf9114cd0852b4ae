package org.rejoinder.branding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.i18n.Language;

/**
 * What an administrator says that every page shows.
 *
 * @param accent null for the colour that the pages come with
 * @param footer empty for the line that the pages come with
 * @param frontTitle the heading of the front page; empty for the one that the pages come with
 */
public record SiteBranding(
        @NotBlank(message = "{masthead.name.missing}") @Size(max = LONGEST_NAME, message = "{masthead.name.long}")
        String name,

        @Size(max = LONGEST_TAGLINE, message = "{masthead.tagline.long}")
        String tagline,

        Accent accent,

        @Size(max = MOST_ENTRIES, message = "{masthead.menu.many}")
        List<MenuEntry> menu,

        @Size(max = LONGEST_FOOTER, message = "{masthead.footer.long}")
        String footer,

        Language language,

        @Size(max = LONGEST_FRONT_TITLE, message = "{masthead.frontTitle.long}")
        String frontTitle) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_TAGLINE = 160;
    public static final int LONGEST_FRONT_TITLE = 80;
    public static final int MOST_ENTRIES = 12;
    public static final int LONGEST_FOOTER = 300;

    /** What a site is called whose database nobody could ask yet. */
    static final SiteBranding UNKNOWN = new SiteBranding("Rejoinder", "", null, List.of(), "", Language.ENGLISH, "");

    /** Whether the site has been given a name of its own. */
    public boolean isNamed() {
        return !name.equals(UNKNOWN.name());
    }

    /** Takes the fields as they were typed: one line each, without characters that nobody can see. */
    public static SiteBranding of(
            String name,
            String tagline,
            Accent accent,
            List<MenuEntry> menu,
            String footer,
            Language language,
            String frontTitle) {
        return new SiteBranding(
                plain(name), plain(tagline), accent, List.copyOf(menu), plain(footer), language, plain(frontTitle));
    }

    private static String plain(String typed) {
        return typed == null
                ? ""
                : TextNormalizer.normalize(typed)
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
    }
}
