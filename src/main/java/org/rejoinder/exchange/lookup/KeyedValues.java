package org.rejoinder.exchange.lookup;

import java.util.HashMap;
import java.util.Map;
import org.rejoinder.exchange.UnreadableExportException;

/** What keys stand for, such as the address of a page or the name of a tag. */
public final class KeyedValues {

    private static final int LONGEST_VALUE = 2_000;

    private final MemoryLimit limit = new MemoryLimit();
    private final Map<String, String> values = new HashMap<>();

    /** The first of a key counts. */
    public void add(String key, String value) throws UnreadableExportException {
        limit.take(cut(key).length() + cut(value).length());
        values.putIfAbsent(cut(key), cut(value));
    }

    /** Empty if it is not known. */
    public String find(String key) {
        return values.getOrDefault(cut(key), "");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_VALUE));
    }
}
