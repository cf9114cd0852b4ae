package org.rejoinder.desk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.admin.MenuDestinations;
import org.rejoinder.exchange.address.FormerPath;
import org.rejoinder.exchange.address.RedirectList;
import org.rejoinder.exchange.address.RedirectTarget;
import org.rejoinder.http.UrlAliases;
import org.rejoinder.http.route.Route;
import org.rejoinder.http.route.Routes;
import org.rejoinder.media.Pictures;
import org.rejoinder.page.StaticPages;
import org.rejoinder.settings.Settings;

/**
 * Takes former addresses as they are typed. One leads from what is no page here to what is one: so there is never a loop, nor a
 * chain.
 */
@ApplicationScoped
@Transactional
class RedirectInput {

    private static final int LONGEST = 2_000;
    private static final Pattern HOST = Pattern.compile("^(https?://[^/?#]*+)(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?!https?:)[a-z][a-z0-9+.-]*+:", Pattern.CASE_INSENSITIVE);
    private static final String MEDIA = "/media/";
    private static final Pattern NAMED = Pattern.compile("/(articles|pages)/([^/]+)");

    @Inject
    private RedirectList redirects;

    @Inject
    private Articles articles;

    @Inject
    private StaticPages pages;

    @Inject
    private MenuDestinations destinations;

    @Inject
    private Pictures pictures;

    @Inject
    private Settings settings;

    /**
     * @return not if it leads there already
     * @throws RedirectRefusedException if it cannot, and why
     */
    boolean add(Account by, String from, String to) throws RedirectRefusedException {
        String source = source(from);
        String path = localPath(to);
        RedirectTarget target = target(path);
        if (redirects.isKnown(source)) {
            String place = redirects.placeOf(source).orElse("");
            if (place.equals(path)) {
                return false;
            }
            throw refused("redirects.known", place.isEmpty() ? DeskMessages.of("redirects.nowhere") : place);
        }
        redirects.add(by, source, target);
        return true;
    }

    private String source(String typed) throws RedirectRefusedException {
        String from = typed.strip();
        if (from.isEmpty() || from.length() > LONGEST) {
            throw refused("redirects.from.empty", LONGEST);
        }
        if (OTHER_SCHEME.matcher(from).lookingAt()) {
            throw refused("redirects.from.scheme");
        }
        String address = HOST.matcher(from).matches() || from.startsWith("/") ? from : "/" + from;
        FormerPath path = FormerPath.ofAddress(address).orElseThrow(() -> refused("redirects.from.front"));
        int query = path.path().indexOf('?');
        String here = query < 0 ? path.path() : path.path().substring(0, query);
        boolean isByNumber = query == 0;
        if (!isByNumber && (Routes.of(here).isPresent() || UrlAliases.isFamiliar(here) || here.startsWith("/desk"))) {
            throw refused("redirects.from.page", here);
        }
        return address;
    }

    /** Of this site, without its host. */
    private String localPath(String typed) throws RedirectRefusedException {
        String to = typed.strip();
        Matcher host = HOST.matcher(to);
        if (host.matches()) {
            if (!host.group(1).equalsIgnoreCase(settings.site().toString())) {
                throw refused("redirects.to.elsewhere", settings.site());
            }
            to = host.group(2).isEmpty() ? "/" : host.group(2);
        }
        if (!to.startsWith("/") || to.startsWith("//") || to.length() > LONGEST || to.matches(".*[?#\\s\\\\].*")) {
            throw refused("redirects.to.path");
        }
        return to;
    }

    private RedirectTarget target(String path) throws RedirectRefusedException {
        Matcher named = NAMED.matcher(path);
        if (named.matches()) {
            String slug = decoded(named.group(2));
            return (named.group(1).equals("articles") ? article(slug) : page(slug))
                    .orElseThrow(() -> refused("redirects.to.missing", path));
        }
        Optional<String> onward = redirects.placeOf(path);
        if (onward.isPresent()) {
            throw refused("redirects.to.chain", path, onward.get());
        }
        boolean isPublic = Routes.of(path).filter(Route::isForReading).isPresent();
        if (!isPublic || !isThere(path)) {
            throw refused("redirects.to.missing", path);
        }
        return RedirectTarget.path(path);
    }

    private boolean isThere(String path) {
        return path.startsWith(MEDIA) ? pictures.isStored(path.substring(MEDIA.length())) : destinations.exists(path);
    }

    private Optional<RedirectTarget> article(String slug) {
        return articles.published(slug)
                .or(() -> articles.retracted(slug))
                .or(() -> articles.movedFrom(slug))
                .map(Article::id)
                .map(RedirectTarget::article);
    }

    private Optional<RedirectTarget> page(String slug) {
        return pages.published(slug)
                .or(() -> pages.movedFrom(slug))
                .map(page -> RedirectTarget.page(page.id()))
                .or(() -> Optional.of("/pages/" + slug)
                        .filter(destinations::exists)
                        .map(RedirectTarget::path));
    }

    private static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException percentOfSomething) {
            return slug;
        }
    }

    private static RedirectRefusedException refused(String key, Object... values) {
        return new RedirectRefusedException(DeskMessages.of(key, values));
    }
}
