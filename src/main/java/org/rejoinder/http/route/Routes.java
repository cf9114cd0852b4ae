package org.rejoinder.http.route;

import static org.rejoinder.account.Permission.ADD_PICTURES;
import static org.rejoinder.account.Permission.ANSWER_DATA_REQUESTS;
import static org.rejoinder.account.Permission.ANSWER_ON_OWN_ARTICLES;
import static org.rejoinder.account.Permission.CHANGE_SETTINGS;
import static org.rejoinder.account.Permission.DESCRIBE_SUBJECTS;
import static org.rejoinder.account.Permission.EDIT_ALL_ARTICLES;
import static org.rejoinder.account.Permission.EDIT_PAGES;
import static org.rejoinder.account.Permission.KEEP_PROFILE;
import static org.rejoinder.account.Permission.MANAGE_ACCOUNTS;
import static org.rejoinder.account.Permission.MANAGE_MAIL;
import static org.rejoinder.account.Permission.MODERATE_REPLIES;
import static org.rejoinder.account.Permission.MOVE_CONTENT;
import static org.rejoinder.account.Permission.PUBLISH_ARTICLES;
import static org.rejoinder.account.Permission.READ_LOG;
import static org.rejoinder.account.Permission.READ_STATISTICS;
import static org.rejoinder.account.Permission.SET_POLICY;
import static org.rejoinder.account.Permission.WRITE_ARTICLES;
import static org.rejoinder.http.route.Route.at;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.account.Permission;
import org.rejoinder.account.key.Scope;

/**
 * Every address of the site. The first route that fits counts; what no route names does not exist. The access rules, the page
 * cache, the words that no slug may be and robots.txt read this; the web server of {@code deploy/nginx.conf} is held against it.
 */
public final class Routes {

    private static final Set<Permission> REPLIES = EnumSet.of(MODERATE_REPLIES, ANSWER_ON_OWN_ARTICLES);

    private static final Set<Permission> BIN = EnumSet.of(WRITE_ARTICLES, EDIT_PAGES, ADD_PICTURES, DESCRIBE_SUBJECTS);

    private static final List<Route> OF_PEOPLE = List.of(
            // Readers
            at("/").cached(),
            at("/articles/*")
                    .takes(BodyLimit.TEXT)
                    .checksForgeryItself()
                    .cached()
                    .reserved()
                    .disallows("/*?reply-to="),
            at("/submit-reply/*").takes(BodyLimit.TEXT).checksForgeryItself(),
            at("/feed.atom", "/feed.rss", "/feed.json").cached().reserved(),
            at("/replies.atom", "/featured.atom", "/articles/*/replies.atom", "/tags/*/feed.atom")
                    .cached(),
            at("/series/*/feed.atom", "/authors/*/feed.atom").cached(),
            at("/articles/*/errors").takes(BodyLimit.TEXT).checksForgeryItself().cached(),
            at("/replies/*").reserved(),
            at("/replies/*/report").takes(BodyLimit.TEXT).checksForgeryItself().disallows("/replies/*/report"),
            at("/authors/*", "/tags/*", "/series/*").cached().reserved(),
            at("/archive", "/archive/####/##").cached().reserved(),
            at("/follow").submits().checksForgeryItself().cached().reserved().disallows("/follow?"),
            at("/follow/*").submits().checksForgeryItself().hasToken().disallows("/follow/"),
            at("/search").reserved().disallows("/search?"),
            at("/receipts/*", "/receipts/reports/*")
                    .takes(BodyLimit.TEXT)
                    .checksForgeryItself()
                    .hasToken()
                    .reserved()
                    .disallows("/receipts/"),
            at("/receipts/webmentions/*").hasToken(),
            at("/webmention")
                    .takes(BodyLimit.TEXT)
                    .checksForgeryItself()
                    .reserved()
                    .disallows("/webmention"),
            at("/unsubscribe/*").submits().checksForgeryItself().hasToken().disallows("/unsubscribe/"),
            at("/my-data").submits().disallows("/my-data"),
            at("/my-data/*").takes(BodyLimit.TEXT).hasToken(),
            at("/my-data/*/replies.json", "/my-data/*/replies.html").hasToken(),
            at("/pages/*").cached().reserved(),
            at("/previews/*").hasToken().reserved().disallows("/previews/"),
            at("/corrections", "/corrections.atom").cached().reserved(),
            at("/transparency", "/transparency.csv", "/transparency.json")
                    .cached()
                    .reserved(),
            at("/transparency/####", "/transparency/####/##").cached(),
            at("/decisions/*").submits().hasToken().disallows("/decisions/"),
            at("/resources/**", "/media/*").reserved(),
            at("/assets/*").cached(),
            at("/cards/*"),
            at("/sitemap.xml").cached().reserved(),
            at("/sitemaps/*", "/robots.txt").cached(),
            at("/malformed", "/api/v1/malformed").submits().checksForgeryItself(),
            // The way in and out
            at("/login").submits().reserved().disallows("/login"),
            at("/login/forgotten").submits(),
            // With words that were typed before the session ended
            at("/login/kept").takes(BodyLimit.KEPT),
            at("/login/factor", "/login/passkey").takes(BodyLimit.KEPT),
            at("/login/oidc").takes(BodyLimit.KEPT),
            at("/login/oidc/callback"),
            // Called by the provider, which no browser's rules bind; what it hands in is signed
            at("/login/oidc/logout").takes(BodyLimit.TEXT).checksForgeryItself(),
            at("/logout").submits().reserved(),
            at("/setup/*").submits().hasToken().reserved().disallows("/setup/"),
            at("/password/*").submits().hasToken().reserved().disallows("/password/"),
            at("/address/*").submits().hasToken().disallows("/address/"),
            // The desk
            at("/jakarta.faces.resource/**"),
            at("/jakarta.faces.push/queue").only(REPLIES),
            at("/desk")
                    .submits()
                    .only(EnumSet.allOf(Permission.class))
                    .reserved()
                    .disallows("/desk"),
            at("/desk/help", "/desk/help/*").only(EnumSet.allOf(Permission.class)),
            at("/desk/queue", "/desk/queue/claims", "/desk/queue/plain", "/desk/replies/*")
                    .takes(BodyLimit.TEXT)
                    .only(REPLIES),
            at("/desk/featured").submits().only(PUBLISH_ARTICLES),
            at("/desk/profile").takes(BodyLimit.TEXT).only(KEEP_PROFILE),
            at("/desk/account", "/desk/password", "/desk/openid", "/desk/sessions")
                    .takes(BodyLimit.TEXT)
                    .only(EnumSet.allOf(Permission.class)),
            at("/desk/keys").submits().only(Scope.permissions()),
            at("/desk/keys/new").takes(BodyLimit.TEXT).only(Scope.permissions()).needsConfirmation(),
            at("/desk/confirm")
                    .takes(BodyLimit.TEXT)
                    .only(EnumSet.allOf(Permission.class))
                    .opensBeforeFactor(),
            at("/desk/factors", "/desk/factors/codes.txt")
                    .submits()
                    .only(EnumSet.allOf(Permission.class))
                    .opensBeforeFactor(),
            at("/desk/factors/app", "/desk/factors/app/remove", "/desk/factors/passkeys/remove", "/desk/factors/codes")
                    .submits()
                    .only(EnumSet.allOf(Permission.class))
                    .needsConfirmation()
                    .opensBeforeFactor(),
            at("/desk/factors/passkeys")
                    .takes(BodyLimit.TEXT)
                    .only(EnumSet.allOf(Permission.class))
                    .needsConfirmation()
                    .opensBeforeFactor(),
            at("/desk/tags").takes(BodyLimit.TEXT).only(DESCRIBE_SUBJECTS),
            at("/desk/bin").submits().only(BIN),
            at("/desk/log").submits().only(READ_LOG),
            at("/desk/second").submits().only(MODERATE_REPLIES),
            at("/desk/reports", "/desk/writers/*").takes(BodyLimit.TEXT).only(MODERATE_REPLIES),
            at("/desk/policy").takes(BodyLimit.TEXT).only(SET_POLICY),
            at("/desk/answer").takes(BodyLimit.TEXT).only(REPLIES),
            at("/desk/log/csv").only(READ_LOG),
            at("/desk/statistics").only(READ_STATISTICS),
            at("/desk/articles/pins").submits().only(EDIT_ALL_ARTICLES),
            at("/desk/articles", "/desk/articles/*", "/desk/articles/*/revisions", "/desk/articles/*/lead")
                    .takes(BodyLimit.TEXT)
                    .only(WRITE_ARTICLES),
            at("/desk/article-notes/*").takes(BodyLimit.TEXT).only(WRITE_ARTICLES),
            at("/desk/visits/*", "/desk/autosave/*", "/desk/preview").submits().only(WRITE_ARTICLES),
            at("/desk/page-autosave/*").submits().only(EDIT_PAGES),
            at("/desk/media").takes(BodyLimit.PICTURES).only(ADD_PICTURES),
            at("/desk/pages", "/desk/pages/*", "/desk/pages/*/revisions")
                    .takes(BodyLimit.TEXT)
                    .only(EDIT_PAGES),
            at("/desk/people", "/desk/people/*")
                    .takes(BodyLimit.TEXT)
                    .only(MANAGE_ACCOUNTS)
                    .needsConfirmation(),
            at("/desk/settings").takes(BodyLimit.TEXT).only(CHANGE_SETTINGS).needsConfirmation(),
            at("/desk/mail").takes(BodyLimit.TEXT).only(MANAGE_MAIL).needsConfirmation(),
            at("/desk/webhooks", "/desk/webhooks/*")
                    .takes(BodyLimit.TEXT)
                    .only(CHANGE_SETTINGS)
                    .needsConfirmation(),
            at("/desk/exchange/upload").takes(BodyLimit.EXPORTS).only(MOVE_CONTENT),
            at("/desk/exchange/redirects/upload").takes(BodyLimit.PICTURES).only(MOVE_CONTENT),
            at("/desk/exchange/imports/*/report").only(MOVE_CONTENT),
            at("/desk/exchange/imports/*/removal").submits().only(MOVE_CONTENT).needsConfirmation(),
            at("/desk/exchange/export").submits().only(MOVE_CONTENT),
            at("/desk/exchange/export/addresses").submits().only(MOVE_CONTENT).needsConfirmation(),
            at("/desk/exchange", "/desk/exchange/imports/*", "/desk/exchange/redirects")
                    .takes(BodyLimit.TEXT)
                    .only(MOVE_CONTENT),
            at("/desk/data").takes(BodyLimit.TEXT).only(ANSWER_DATA_REQUESTS).needsConfirmation(),
            // The operator
            at("/health", "/health/", "/health/**").forOperators().reserved(),
            at("/metrics", "/metrics/", "/metrics/**").forOperators().reserved());

    private static final List<Route> ALL =
            Stream.concat(OF_PEOPLE.stream(), ApiRoutes.ALL.stream()).toList();

    /** Words of addresses that are not here yet, and of the desk's. */
    private static final Set<String> PLANNED = Set.of("new");

    private static final String PROGRAMS = "/api/";

    private static final List<Route> NEVER_CACHED = ALL.stream()
            .filter(route -> !route.is(RouteFlag.CACHED) && route.isForPrograms())
            .toList();

    private static final Set<String> CACHED = firstSegmentsOf(RouteFlag.CACHED);

    /** With a token, beside pages that may be kept. */
    private static final List<Route> SECRET = ALL.stream()
            .filter(route -> route.is(RouteFlag.HAS_TOKEN) && CACHED.containsAll(route.firstSegments()))
            .toList();

    private static final Set<String> RESERVED = Stream.concat(
                    PLANNED.stream(),
                    firstSegmentsOf(RouteFlag.RESERVED).stream().map(Routes::withoutEnding))
            .collect(Collectors.toUnmodifiableSet());

    private Routes() {}

    public static List<Route> all() {
        return ALL;
    }

    public static Optional<Route> of(String path) {
        return ALL.stream().filter(route -> route.matches(path)).findFirst();
    }

    /** Whether there may be a page at such an address that is the same for every reader; looked up for each request. */
    public static boolean mayBeCached(String path) {
        return CACHED.contains(firstSegment(path)) && !isNeverCached(path);
    }

    /** Whether programs alone ask there, who are told as a problem what a page says to people. */
    public static boolean isForPrograms(String path) {
        return path.startsWith(PROGRAMS);
    }

    private static boolean isNeverCached(String path) {
        return (isForPrograms(path) ? NEVER_CACHED : SECRET).stream().anyMatch(route -> route.matches(path));
    }

    /** The scopes that open something. */
    public static Set<Scope> scopes() {
        return ALL.stream().flatMap(Route::scopes).collect(Collectors.toUnmodifiableSet());
    }

    /** Words that addresses are made of, today or by plan: no slug is to be taken for one of them. */
    public static boolean isReserved(String slug) {
        return RESERVED.contains(slug);
    }

    static Set<String> reserved() {
        return new TreeSet<>(RESERVED);
    }

    /** Beginnings of addresses that crawlers are asked to leave. */
    public static Set<String> disallowed() {
        Set<String> lines = new LinkedHashSet<>();
        ALL.forEach(route -> route.disallowedLine().ifPresent(lines::add));
        return lines;
    }

    /** First segments of addresses that are secret: whoever has one may do what it is good for. */
    public static Set<String> withToken() {
        return firstSegmentsOf(RouteFlag.HAS_TOKEN);
    }

    public static Set<String> forOperators() {
        return firstSegmentsOf(RouteFlag.FOR_OPERATORS);
    }

    private static Set<String> firstSegmentsOf(RouteFlag flag) {
        return ALL.stream()
                .filter(route -> route.is(flag))
                .flatMap(route -> route.firstSegments().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without slashes; empty for the front page. */
    static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }

    private static String withoutEnding(String segment) {
        int dot = segment.indexOf('.');
        return dot < 0 ? segment : segment.substring(0, dot);
    }
}
