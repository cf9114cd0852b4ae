package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.branding.Accent;
import org.rejoinder.branding.Logo;
import org.rejoinder.branding.LogoInfo;
import org.rejoinder.branding.LogoRejectedException;
import org.rejoinder.branding.MenuEntry;
import org.rejoinder.branding.SiteBranding;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.i18n.Language;

/** What stands on every page of readers, as it was shown; what was typed stays in the fields whatever the answer is. */
@Named
@ViewScoped
public class SiteBean implements Serializable {

    /** The accent that {@code reader.css} comes with. */
    private static final String USUAL_ACCENT = "#8c2f1b";

    private static final String USUAL_ACCENT_ON_DARK = "#f0a48c";

    /** How much of a line that cannot be used is said again. */
    private static final int QUOTED = 60;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private MenuDestinations menuDestinations;

    @Inject
    private Validator validator;

    /** What the fields said before anybody typed. */
    private List<Object> shown;

    private int version;
    private String name;
    private String tagline;
    private String frontTitle;
    private String accent;
    private String menu;
    private String footer;
    private String language;
    private boolean logoShown;
    private boolean logoRemoved;
    private transient Part picture;

    @PostConstruct
    void open() {
        SiteBrandingService.Printed printed = siteBrandingService.current();
        SiteBranding siteBranding = printed.masthead();
        version = printed.version();
        name = siteBranding.name();
        tagline = siteBranding.tagline();
        frontTitle = siteBranding.frontTitle();
        accent =
                Optional.ofNullable(siteBranding.accent()).map(Accent::toString).orElse(USUAL_ACCENT);
        menu = siteBranding.menu().stream().map(MenuEntry::toString).collect(Collectors.joining("\n"));
        footer = siteBranding.footer();
        language = siteBranding.language().name();
        LogoInfo logo = printed.logo();
        logoShown = logo != null;
        shown = fields();
    }

    /** What saving does, nothing if nothing was changed; what is wrong is said at its field. */
    Optional<Runnable> change() {
        SiteBranding siteBranding = SiteBranding.of(
                name, tagline, chosenAccent(), entries(), footer, Language.valueOf(language), frontTitle);
        validator
                .validate(siteBranding)
                .forEach(violation -> DeskMessages.complain(
                        fieldOf(violation.getPropertyPath().toString()), violation.getMessage()));
        Optional<Logo> fresh = sentLogo();
        Account account = currentUser.account().orElseThrow();
        if (fresh.isPresent() || logoRemoved) {
            return Optional.of(() -> siteBrandingService.set(account, version, siteBranding, fresh.orElse(null)));
        }
        return fields().equals(shown)
                ? Optional.empty()
                : Optional.of(() -> siteBrandingService.set(account, version, siteBranding));
    }

    /** Entries of the menu that lead nowhere. */
    List<MenuEntry> deadEnds() {
        return menuDestinations.missing(
                menu.lines().flatMap(line -> MenuEntry.parse(line).stream()).toList());
    }

    private List<Object> fields() {
        return Stream.of(name, tagline, frontTitle, accent, menu, footer, language)
                .map(field -> (Object) Objects.toString(field, "").lines().toList())
                .toList();
    }

    private static String fieldOf(String property) {
        return property.equals("name") ? "siteName" : property;
    }

    private Accent chosenAccent() {
        if (accent.isBlank() || accent.strip().equalsIgnoreCase(USUAL_ACCENT)) {
            return null;
        }
        Optional<Accent> chosen = Accent.parse(accent);
        if (chosen.isEmpty()) {
            DeskMessages.complain("accent", DeskMessages.of("site.accent.wrong"));
        }
        return chosen.orElse(null);
    }

    private List<MenuEntry> entries() {
        List<MenuEntry> entries = new ArrayList<>();
        for (String line : menu.lines().filter(line -> !line.isBlank()).toList()) {
            Optional<MenuEntry> entry = MenuEntry.parse(line);
            entry.ifPresent(entries::add);
            if (entry.isEmpty()) {
                String quoted = line.strip();
                DeskMessages.complain(
                        "menu",
                        DeskMessages.of(
                                "site.menu.wrong", quoted.length() > QUOTED ? quoted.substring(0, QUOTED) : quoted));
            }
        }
        return entries;
    }

    private Optional<Logo> sentLogo() {
        if (picture == null || picture.getSize() == 0) {
            return Optional.empty();
        }
        try (InputStream file = picture.getInputStream()) {
            return Optional.of(Logo.of(file.readNBytes(Logo.LARGEST_FILE + 1)));
        } catch (LogoRejectedException e) {
            DeskMessages.complain("logo", DeskMessages.of("site.logo." + e.reason()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser sends a file once: what was refused with the rest is gone. */
    void askForLogoAgain() {
        if (picture != null
                && picture.getSize() > 0
                && FacesContext.getCurrentInstance().getMessageList("logo").isEmpty()) {
            DeskMessages.complain("logo", DeskMessages.of("site.logo.again"));
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTagline() {
        return tagline;
    }

    public void setTagline(String tagline) {
        this.tagline = tagline;
    }

    public String getFrontTitle() {
        return frontTitle;
    }

    public void setFrontTitle(String frontTitle) {
        this.frontTitle = frontTitle;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent == null ? "" : accent;
    }

    /** What is made of the colour for light pages. */
    public String getOnLight() {
        return madeOf(Accent::onLight, USUAL_ACCENT);
    }

    public String getOnDark() {
        return madeOf(Accent::onDark, USUAL_ACCENT_ON_DARK);
    }

    private String madeOf(UnaryOperator<Accent> made, String usual) {
        return Accent.parse(accent)
                .filter(chosen -> !chosen.toString().equals(USUAL_ACCENT))
                .map(made)
                .map(Accent::toString)
                .orElse(usual);
    }

    /** An entry a line. */
    public String getMenu() {
        return menu;
    }

    public void setMenu(String menu) {
        this.menu = menu == null ? "" : menu;
    }

    public String getFooter() {
        return footer;
    }

    public void setFooter(String footer) {
        this.footer = footer;
    }

    /** Of readers' pages and of letters. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public boolean isLogoShown() {
        return logoShown;
    }

    public boolean isLogoRemoved() {
        return logoRemoved;
    }

    public void setLogoRemoved(boolean logoRemoved) {
        this.logoRemoved = logoRemoved;
    }

    /** What somebody sent to be the logo; null if nothing. */
    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }
}
