package org.rejoinder.exchange.disqus;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML of a post without what leads through Disqus: its links go through a counter, and its people are mentioned with it. */
final class DisqusMarkup {

    private static final Pattern COUNTED =
            Pattern.compile("https?://disq\\.us/url\\?url=([^\"'&<>\\s]++)(?:&[^\"'<>\\s]*+)?");

    /** Behind the address of a link: that Disqus has written it. */
    private static final Pattern SIGNATURE = Pattern.compile(":[A-Za-z0-9_-]{27}$");

    private static final Pattern MENTION = Pattern.compile("@([A-Za-z0-9_-]{1,50}):disqus\\b");

    private DisqusMarkup() {}

    static String of(String html) {
        return MENTION.matcher(COUNTED.matcher(html).replaceAll(DisqusMarkup::direct))
                .replaceAll("@$1");
    }

    private static String direct(MatchResult link) {
        return Matcher.quoteReplacement(target(link.group(1)).orElse(link.group()));
    }

    private static Optional<String> target(String encoded) {
        try {
            String decoded = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            String address = SIGNATURE.matcher(decoded).replaceFirst("");
            return Optional.of(address)
                    .filter(each -> each.startsWith("http://") || each.startsWith("https://"))
                    .map(each -> each.replace("&", "&amp;")
                            .replace("\"", "%22")
                            .replace("'", "%27")
                            .replace("<", "%3C"));
        } catch (IllegalArgumentException percentOfSomething) {
            return Optional.empty();
        }
    }
}
