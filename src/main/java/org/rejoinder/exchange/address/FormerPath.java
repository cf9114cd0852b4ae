package org.rejoinder.exchange.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.http.UrlAliases;

/**
 * An address of another site as it is looked up: without the host, which may be this one's now, and without what only says how
 * the same thing was shown. A number in the query counts, since some sites have no other addresses.
 *
 * @param feed whether its feed was meant, which is that of its replies for an article
 */
public record FormerPath(String path, boolean feed) {

    private static final int LONGEST = 2_000;
    private static final Pattern HOST = Pattern.compile("^https?://[^/?#]*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(?:^|&)(?:p|page_id)=(\\d{1,18})(?=&|$)");
    private static final Pattern SHOWN_AS =
            Pattern.compile("/(?:amp|embed|trackback|(?:comment-page-|page/)\\d{1,9})$");
    private static final Pattern NAMED = Pattern.compile("/(?:articles|pages)/[^/]+");
    private static final Pattern OWN = Pattern.compile("^/(?:desk|setup|\\.well-known)(?:/|$)");
    private static final String ARTICLES = "/articles/";

    /** Ghost calls those of tags and authors otherwise. */
    private static final Pattern FEED =
            Pattern.compile("/feed(?:/(?:atom|rss|rss2|rdf))?$|(?<=^/(?:tag|author)/[^/]{1,500})/rss$");

    public static List<FormerPath> ofAddresses(Collection<String> addresses) {
        return addresses.stream()
                .flatMap(address -> ofAddress(address).stream())
                .distinct()
                .toList();
    }

    /** Whether something of this site is there, or may be, that no article or standing page has the name of. */
    public boolean isOfThisSite() {
        int query = path.indexOf('?');
        String here = query < 0 ? path : path.substring(0, query);
        return !here.isEmpty()
                && !NAMED.matcher(here).matches()
                && (UrlAliases.isOwn(here) || OWN.matcher(here).find());
    }

    /** The last part of an address that articles have here; empty for any other. */
    public Optional<String> slug() {
        return path.startsWith(ARTICLES) ? Optional.of(path.substring(ARTICLES.length())) : Optional.empty();
    }

    /** Empty for what leads to nothing of its own, like a front page. */
    public static Optional<FormerPath> ofAddress(String address) {
        String local = HOST.matcher(address.strip()).replaceFirst("");
        int fragment = local.indexOf('#');
        String asked = fragment < 0 ? local : local.substring(0, fragment);
        int query = asked.indexOf('?');
        return query < 0
                ? of(decoded(asked), null)
                : of(decoded(asked.substring(0, query)), asked.substring(query + 1));
    }

    /** @param query null for none */
    public static Optional<FormerPath> of(String path, String query) {
        String plain = Normalizer.normalize(path, Normalizer.Form.NFC);
        plain = withoutSlashes(plain);
        Matcher ending = FEED.matcher(plain);
        boolean feed = ending.find();
        plain = withoutSlashes(feed ? plain.substring(0, ending.start()) : plain);
        plain = withoutSlashes(SHOWN_AS.matcher(plain).replaceFirst(""));
        Matcher number = NUMBER.matcher(query == null ? "" : query);
        String key = number.find() ? plain + "?p=" + Long.parseLong(number.group(1)) : plain;
        return key.isEmpty() || key.length() > LONGEST ? Optional.empty() : Optional.of(new FormerPath(key, feed));
    }

    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException percentOfSomething) {
            return path;
        }
    }
}
