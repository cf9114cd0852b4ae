package org.rejoinder.exchange.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.exchange.UnreadableExportException;

/** Several keys for each of others, such as the tags of a post, in an order that the export says. */
public final class OrderedKeys {

    private static final int LONGEST_KEY = 100;

    private record Entry(String key, int position) {}

    private final MemoryLimit limit = new MemoryLimit();
    private final Map<String, List<Entry>> entries = new HashMap<>();

    /** @param position a number; what is none stands last */
    public void add(String owner, String key, String position) throws UnreadableExportException {
        limit.take(cut(owner).length() + cut(key).length());
        int at = position.matches("\\d{1,9}") ? Integer.parseInt(position) : Integer.MAX_VALUE;
        entries.computeIfAbsent(cut(owner), none -> new ArrayList<>(1)).add(new Entry(cut(key), at));
    }

    /** None if it has none. */
    public List<String> find(String owner) {
        return entries.getOrDefault(cut(owner), List.of()).stream()
                .sorted(Comparator.comparingInt(Entry::position))
                .map(Entry::key)
                .toList();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_KEY));
    }
}
