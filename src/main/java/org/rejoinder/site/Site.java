package org.rejoinder.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.branding.Accent;
import org.rejoinder.branding.LogoInfo;
import org.rejoinder.branding.MenuEntry;
import org.rejoinder.branding.SiteBranding;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.branding.SiteVersion;
import org.rejoinder.i18n.Language;
import org.rejoinder.i18n.Messages;
import org.rejoinder.page.PageLink;
import org.rejoinder.page.PageLinks;
import org.rejoinder.page.PageType;

/** What is the same on every page, at the moment of one request: one query, and no more unless something has changed. */
@Named
@RequestScoped
public class Site {

    private static final Logger LOG = Logger.getLogger(Site.class.getName());

    @Inject
    private SiteVersion changes;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private PageLinks pages;

    @Inject
    private HttpServletRequest request;

    private SiteBrandingService.Printed printed;
    private List<PageLink> links;

    /** An error page must be there when the database is not: then with what was known last. */
    private void read() {
        if (printed != null) {
            return;
        }
        try {
            long number = changes.number();
            printed = siteBrandingService.current(number);
            links = pages.current(number);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The masthead is the last known one", e);
            printed = siteBrandingService.lastKnown();
            links = pages.lastKnown();
        }
    }

    private SiteBranding masthead() {
        read();
        return printed.masthead();
    }

    public String getName() {
        return masthead().name();
    }

    /** Whether it has a name of its own, or a logo. */
    public boolean isNamed() {
        return masthead().isNamed() || getLogo() != null;
    }

    public Language getLanguage() {
        return masthead().language();
    }

    public String inWords(long replies) {
        return wording().of("replies.count", replies);
    }

    public Messages wording() {
        return Messages.in(getLanguage());
    }

    /** Empty if there is none. */
    public String getTagline() {
        return masthead().tagline();
    }

    /** Of the front page; empty for the heading that it comes with. */
    public String getFrontTitle() {
        return masthead().frontTitle();
    }

    /** Empty for the line that the pages come with. */
    public String getFooter() {
        return masthead().footer();
    }

    /** The address of a small style sheet; null if the colour is the one that the pages come with. */
    public String getAccent() {
        return masthead().accent() == null
                ? null
                : "/resources/site/accent-" + masthead().accent().toString().substring(1) + ".css";
    }

    /** Empty if it is the one that the pages come with. */
    public Optional<Accent> accent() {
        return Optional.ofNullable(masthead().accent());
    }

    /** Null if there is none. */
    public LogoInfo getLogo() {
        read();
        return printed.logo();
    }

    /** Without what leads to a page of this site that is not there. */
    public List<MenuItem> getMenu() {
        return masthead().menu().stream().flatMap(entry -> line(entry).stream()).toList();
    }

    private Optional<MenuItem> line(MenuEntry entry) {
        return entry.namesItself() && entry.label().isEmpty()
                ? links.stream()
                        .filter(page -> page.address().equals(entry.address()))
                        .findFirst()
                        .map(page -> line(page.title(), entry.address()))
                : Optional.of(line(entry.label(), entry.address()));
    }

    private MenuItem line(String label, String address) {
        return new MenuItem(label, address, address.equals(request.getRequestURI()));
    }

    /** What is asked of those who reply; null if readers cannot read it. */
    public PageLink getCommentPolicy() {
        return linkTo(PageType.COMMENT_POLICY);
    }

    private PageLink linkTo(PageType pageType) {
        read();
        return links.stream()
                .filter(page -> page.kind() == pageType)
                .findFirst()
                .orElse(null);
    }
}
