package org.rejoinder.exchange.lookup;

import java.util.HashMap;
import java.util.Map;
import org.rejoinder.exchange.UnreadableExportException;

/** Where people wrote, where comments only say the key of a page. */
public final class SourcePages {

    /** Characters, and what a page takes besides: some 120,000 pages. */
    private static final long MOST = 20_000_000;

    private static final int EACH = 100;
    private static final int LONGEST_ADDRESS = 2_000;

    private final Map<String, String> pages = new HashMap<>();
    private long characters;

    public void add(String key, String address) throws UnreadableExportException {
        String known = cut(address);
        characters += EACH + cut(key).length() + known.length();
        if (characters > MOST) {
            throw new UnreadableExportException(
                    "The file has more pages than can be kept in mind. Nothing of it was brought.");
        }
        pages.putIfAbsent(cut(key), known);
    }

    /** Empty if it is not known. */
    public String find(String key) {
        return pages.getOrDefault(cut(key), "");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_ADDRESS));
    }
}
