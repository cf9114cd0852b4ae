package org.rejoinder.exchange.wxr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where WordPress answers for an item: at its permalink and by its number, whatever permalinks look like. Its {@code guid} is
 * the address it had first, or by a number that it had on another site: that one may be another's by now.
 */
final class WordPressAddresses {

    private static final Pattern NUMBERED = Pattern.compile("[?&](?:p|page_id)=");

    private WordPressAddresses() {}

    /** @param site its address; empty if the export does not say */
    static List<String> of(String site, String key, String link, String guid) {
        Set<String> addresses = new LinkedHashSet<>();
        addresses.add(link);
        if (!site.isEmpty()) {
            addresses.add(site + "/?p=" + key);
        }
        if (site.isEmpty() || !NUMBERED.matcher(guid).find()) {
            addresses.add(guid);
        }
        List<String> usable = new ArrayList<>(addresses);
        usable.removeIf(address -> !address.startsWith("http"));
        return usable;
    }
}
