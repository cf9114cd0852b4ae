package org.rejoinder.pagecache;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a ready answer is called as a file, so that a web server that knows nothing but its name says of it what we would
 * (deploy/nginx.conf): a page {@code articles/a.html}, a feed as in its address, what programs get {@code api/v1/tags.api}. No two
 * addresses have one name, and none has the name of a page.
 */
final class PageFileName {

    private static final String PAGE = "text/html";
    private static final String API = "/api/v1/";
    private static final String API_ANSWER = "application/json";

    /** By what an address ends in. */
    private static final Map<String, String> TYPES = Map.of(
            "atom", "application/atom+xml",
            "rss", "application/rss+xml",
            "json", "application/feed+json",
            "xml", "application/xml",
            "txt", "text/plain");

    /** Addresses that are names of files as they are. A feed answers to other spellings of its tag, too: no hyphens in a row. */
    private static final Pattern PLAIN =
            Pattern.compile("/|(?:/[a-z0-9][a-z0-9-]*)+|(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+\\.([a-z]+)");

    /** What that server says with every file. Where we say more, as with feeds that name a hub, it is ours to say. */
    private static final Set<String> SAID = Set.of(
            "cache-control",
            "content-security-policy",
            "cross-origin-opener-policy",
            "permissions-policy",
            "referrer-policy",
            "strict-transport-security",
            "x-content-type-options",
            "x-frame-options");

    /** And with what programs get. */
    private static final Map<String, String> SAID_TO_PROGRAMS =
            Map.of("access-control-allow-origin", "*", "access-control-expose-headers", "ETag, Link, Retry-After");

    private PageFileName() {}

    /** @return empty if it cannot be a file */
    static Optional<String> of(String address, CachedPage answer) {
        Matcher plain = PLAIN.matcher(address);
        boolean toPrograms = address.startsWith(API);
        if (!plain.matches() || !answer.headers().stream().allMatch(header -> isSaid(header, toPrograms))) {
            return Optional.empty();
        }
        String ending = plain.group(1);
        String type = ending == null ? toPrograms ? API_ANSWER : PAGE : TYPES.get(ending);
        return Optional.of(address.substring(1) + (ending == null ? toPrograms ? ".api" : ".html" : ""))
                .filter(unused -> answer.type().toLowerCase(Locale.ROOT).equals(type + ";charset=utf-8"));
    }

    private static boolean isSaid(CachedPage.Header header, boolean toPrograms) {
        String name = header.name().toLowerCase(Locale.ROOT);
        return SAID.contains(name) || toPrograms && header.value().equals(SAID_TO_PROGRAMS.get(name));
    }
}
