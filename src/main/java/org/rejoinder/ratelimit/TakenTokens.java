package org.rejoinder.ratelimit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was taken here lately, for each limit and key, in words for other nodes. Of more keys than are told at once it forgets the rest. */
final class TakenTokens {

    static final int MOST_KEYS = 5_000;

    private static final String BETWEEN = " ";

    /** Others may be of another version. */
    private static final Pattern WORDS = Pattern.compile("(\\S+) (\\S+) (-?\\d{1,9})");

    interface Reader {
        void read(String name, String key, long count);
    }

    private Map<String, Long> counts = new HashMap<>();

    /** @param count less than 0 for what was given back */
    synchronized void add(String name, Object key, long count) {
        String words = name + BETWEEN + key;
        if (counts.size() < MOST_KEYS || counts.containsKey(words)) {
            counts.merge(words, count, Long::sum);
        }
    }

    synchronized List<String> take() {
        Map<String, Long> taken = counts;
        counts = new HashMap<>();
        return taken.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> each.getKey() + BETWEEN + each.getValue())
                .toList();
    }

    static void read(String words, Reader reader) {
        Matcher fields = WORDS.matcher(words);
        if (fields.matches()) {
            reader.read(fields.group(1), fields.group(2), Long.parseLong(fields.group(3)));
        }
    }
}
