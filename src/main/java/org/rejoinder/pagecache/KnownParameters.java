package org.rejoinder.pagecache;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.article.Topic;

/**
 * The parameters that make one page differ from another, each at the addresses where it does, in one spelling. Whatever else
 * is asked for makes no page of its own.
 */
final class KnownParameters {

    /** What no parameter takes, so that its page says that it is not there. */
    private static final String NONE = "none";

    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,18})");

    /** Longer than any slug or place in a list. */
    private static final int LONGEST = 200;

    private static final String FOLLOW = "/follow";
    private static final String API_ARTICLES = "/api/v1/articles";
    private static final String API_SEARCH = "/api/v1/search";
    private static final String API_LISTS = "/api/v1/(articles(/[^/]+/replies)?|tags|series|authors|corrections)";

    /** @param value what a value means; null if it is the same as none */
    private record Parameter(Pattern addresses, String name, UnaryOperator<String> value) {

        Parameter(String addresses, String name, UnaryOperator<String> value) {
            this(Pattern.compile(addresses), name, value);
        }
    }

    /** In the order in which they stand in an address. */
    private static final List<Parameter> KNOWN = List.of(
            new Parameter("/|/(tags|authors|series)/[^/]+|/archive/\\d{4}/\\d{2}", "page", KnownParameters::page),
            new Parameter("/articles/[^/]+", "replies", KnownParameters::page),
            new Parameter("/articles/[^/]+", "order", value -> value.equals("newest") ? value : NONE),
            new Parameter("/articles/[^/]+", "reply-to", value -> value.isEmpty() ? null : number(value)),
            new Parameter("/corrections", "before", KnownParameters::number),
            new Parameter("/articles/[^/]+/errors", "done", value -> value.equals("yes") ? value : null),
            new Parameter(FOLLOW, "article", KnownParameters::bounded),
            new Parameter(FOLLOW, "tag", KnownParameters::bounded),
            new Parameter(FOLLOW, "author", KnownParameters::bounded),
            new Parameter(FOLLOW, "series", KnownParameters::bounded),
            new Parameter(FOLLOW, "done", value -> value.equals("sent") ? value : null),
            new Parameter(API_ARTICLES, "tag", KnownParameters::topic),
            new Parameter(API_ARTICLES, "series", KnownParameters::topic),
            new Parameter(API_ARTICLES, "author", KnownParameters::bounded),
            new Parameter(API_LISTS, "limit", KnownParameters::bounded),
            new Parameter(API_LISTS, "after", KnownParameters::bounded),
            new Parameter(API_SEARCH, "q", KnownParameters::bounded),
            new Parameter(API_SEARCH, "kind", KnownParameters::bounded),
            new Parameter(API_SEARCH, "tag", KnownParameters::bounded),
            new Parameter(API_SEARCH, "year", KnownParameters::bounded),
            new Parameter(API_SEARCH, "sort", KnownParameters::bounded),
            new Parameter(API_SEARCH, "page", KnownParameters::bounded));

    private KnownParameters() {}

    /** By name, in their order. @param asked what is asked for by a name; null for nothing */
    static Map<String, String> at(String path, UnaryOperator<String> asked) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Parameter parameter : KNOWN) {
            String given = asked.apply(parameter.name());
            String value = given == null || !parameter.addresses().matcher(path).matches()
                    ? null
                    : parameter.value().apply(given);
            if (value != null) {
                found.put(parameter.name(), value);
            }
        }
        return found;
    }

    /** Whether there is none that makes no difference. @param query of an address; null for none */
    static boolean areAllOf(String path, String query) {
        return query == null
                || Stream.of(query.split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .filter(name -> !name.isEmpty())
                        .allMatch(name -> isKnown(path, name));
    }

    private static boolean isKnown(String path, String written) {
        try {
            String name = URLDecoder.decode(written, StandardCharsets.UTF_8);
            return KNOWN.stream()
                    .anyMatch(parameter -> parameter.name().equals(name)
                            && parameter.addresses().matcher(path).matches());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The first page has an address without a number. */
    private static String page(String value) {
        if (value.equals("1")) {
            return null;
        }
        return PAGE.matcher(value).matches() ? value : NONE;
    }

    private static String topic(String value) {
        return value.length() <= LONGEST ? Topic.slugOf(value) : NONE;
    }

    /** Whoever answers says what is wrong with it. */
    private static String bounded(String value) {
        return value.length() <= LONGEST ? value : NONE;
    }

    private static String number(String value) {
        var number = NUMBER.matcher(value);
        return number.matches() ? String.valueOf(Long.parseLong(number.group(1))) : NONE;
    }
}
