package org.rejoinder.cli.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two lines of {@code ---} at the beginning of a file: {@code key: value}, {@code key: [a, b]}, or a key and under it
 * lines that begin with {@code -}. No more of YAML than that.
 */
final class FrontMatter {

    /** Each is a list in which {@code key: value} has one. */
    static final String TAGS = "tags";

    static final Set<String> KEYS =
            Set.of("id", "slug", "title", "standfirst", "summary", "byline", TAGS, "series", "part");

    private static final String FENCE = "---";
    private static final Pattern MEMBER = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)\\s*:(?:\\s+(.*))?");
    private static final Pattern ITEM = Pattern.compile("\\s*-(?:\\s+(.*))?");

    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private int end;

    private FrontMatter() {}

    /** @throws MarkdownException with the number of the line, if one says nothing that is known here */
    static FrontMatter in(List<String> file) throws MarkdownException {
        if (file.isEmpty() || !file.get(0).stripTrailing().equals(FENCE)) {
            throw new MarkdownException(1, "it begins with ---, then title: …, then --- again, then the text");
        }
        var matter = new FrontMatter();
        String key = null;
        for (int i = 1; i < file.size(); i++) {
            String line = file.get(i).stripTrailing();
            if (line.equals(FENCE)) {
                matter.end = i + 1;
                return matter;
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                key = matter.take(line, i + 1, key);
            }
        }
        throw new MarkdownException(file.size(), "the --- that ends what the file begins with is missing");
    }

    /** @return the key that items may follow */
    private String take(String line, int number, String key) throws MarkdownException {
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            if (key == null || !key.equals(TAGS)) {
                throw new MarkdownException(number, "an item of no list");
            }
            members.get(key).add(plain(item.group(1), number));
            return key;
        }
        Matcher member = MEMBER.matcher(line);
        if (!member.matches()) {
            throw new MarkdownException(number, "neither \"key: value\" nor \"- item\"");
        }
        String name = member.group(1);
        if (!KEYS.contains(name)) {
            throw new MarkdownException(
                    number,
                    "\"%s\" is no key; there are %s"
                            .formatted(
                                    name,
                                    String.join(", ", KEYS.stream().sorted().toList())));
        }
        if (members.putIfAbsent(name, new ArrayList<>()) != null) {
            throw new MarkdownException(number, "\"" + name + "\" is there twice");
        }
        lines.put(name, number);
        members.get(name).addAll(values(name, member.group(2), number));
        return name;
    }

    private static List<String> values(String name, String typed, int number) throws MarkdownException {
        String value = typed == null ? "" : typed.strip();
        if (value.isEmpty()) {
            return List.of();
        }
        if (!name.equals(TAGS) || !value.startsWith("[")) {
            return List.of(plain(value, number));
        }
        if (!value.endsWith("]")) {
            throw new MarkdownException(number, "a list ends with ]");
        }
        List<String> items = new ArrayList<>();
        for (String item : value.substring(1, value.length() - 1).split(",")) {
            if (!item.isBlank()) {
                items.add(plain(item, number));
            }
        }
        return items;
    }

    private static String plain(String typed, int number) throws MarkdownException {
        String value = typed == null ? "" : typed.strip();
        if (value.startsWith("|") || value.startsWith(">") || value.startsWith("{") || value.startsWith("&")) {
            throw new MarkdownException(
                    number, "a value stands in one line; in quotes it may begin with " + value.charAt(0));
        }
        for (String quote : List.of("\"", "'")) {
            if (value.startsWith(quote)) {
                if (value.length() < 2 || !value.endsWith(quote)) {
                    throw new MarkdownException(number, "a value that begins with " + quote + " ends with it");
                }
                return unquoted(value.substring(1, value.length() - 1), quote);
            }
        }
        return value;
    }

    private static String unquoted(String value, String quote) {
        return quote.equals("'") ? value.replace("''", "'") : value.replaceAll("\\\\([\"\\\\])", "$1");
    }

    /** Empty if it is not there or has no value. */
    Optional<String> text(String key) {
        return members.getOrDefault(key, List.of()).stream().findFirst();
    }

    List<String> texts(String key) {
        return List.copyOf(members.getOrDefault(key, List.of()));
    }

    /** @return the line of it, from 1 */
    int lineOf(String key) {
        return lines.getOrDefault(key, 1);
    }

    /** @return the number of lines that it takes, the last --- included */
    int end() {
        return end;
    }
}
