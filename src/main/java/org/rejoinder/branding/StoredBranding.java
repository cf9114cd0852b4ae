package org.rejoinder.branding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.stream.Collectors;
import org.rejoinder.i18n.Language;

/** The masthead as the database keeps it; one row. */
@Entity
@Table(name = "masthead")
class StoredBranding {

    static final int ONLY = 1;

    @Id
    private int id;

    @Version
    private int version;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String tagline;

    private String accent;

    /** An entry a line. */
    @Column(nullable = false)
    private String menu;

    @Column(nullable = false)
    private String footer;

    /** Its digest; null if there is none. */
    private String logo;

    @Column(nullable = false)
    private String language;

    @Column(name = "front_title", nullable = false)
    private String frontTitle;

    protected StoredBranding() {}

    void set(SiteBranding siteBranding) {
        name = siteBranding.name();
        tagline = siteBranding.tagline();
        accent = siteBranding.accent() == null ? null : siteBranding.accent().toString();
        menu = lines(siteBranding.menu());
        footer = siteBranding.footer();
        language = siteBranding.language().getTag();
        frontTitle = siteBranding.frontTitle();
    }

    void redirect(String from, String to) {
        menu = lines(entries().stream()
                .map(entry -> entry.address().equals(from) ? new MenuEntry(entry.label(), to) : entry)
                .toList());
    }

    private static String lines(List<MenuEntry> entries) {
        return entries.stream().map(MenuEntry::toString).collect(Collectors.joining("\n"));
    }

    private List<MenuEntry> entries() {
        return menu.lines().flatMap(line -> MenuEntry.parse(line).stream()).toList();
    }

    void show(Logo other) {
        logo = other == null ? null : other.digest();
    }

    SiteBranding masthead() {
        return new SiteBranding(
                name,
                tagline,
                accent == null ? null : Accent.parse(accent).orElse(null),
                entries(),
                footer,
                Language.of(language).orElse(Language.ENGLISH),
                frontTitle);
    }

    int version() {
        return version;
    }

    String logo() {
        return logo;
    }
}
