package org.rejoinder.exchange.wxr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where WordPress answers for an item: at its permalink, by its number whatever permalinks look like, and, as long as the
 * permalink has its month, by the slugs and on the days that it had before. Without a month an earlier slug may be another
 * item's today, and counts only if it is not.
 */
final class WordPressAddresses {

    private static final Pattern NUMBERED = Pattern.compile("[?&](?:p|page_id)=");

    /** Of a date as the clocks of the site showed it. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;
    private static final int DAY = 10;

    private final String link;
    private final String slug;
    private final String date;
    private final List<String> earlierSlugs = new ArrayList<>();
    private final List<String> earlierDates = new ArrayList<>();

    /** @param date {@code yyyy-MM-dd} and perhaps more; any other is none */
    WordPressAddresses(String link, String slug, String date) {
        this.link = link;
        this.slug = slug;
        this.date = date;
    }

    void addEarlier(List<String> slugs, List<String> dates) {
        earlierSlugs.addAll(slugs);
        earlierDates.addAll(dates);
    }

    /**
     * @param site its address; empty if the export does not say
     * @param guid the address it had first, or one by a number that it had on another site: that may be another's by now
     */
    List<String> all(String site, String key, String guid) {
        Set<String> addresses = new LinkedHashSet<>();
        addresses.add(link);
        if (!site.isEmpty()) {
            addresses.add(site + "/?p=" + key);
        }
        if (site.isEmpty() || !NUMBERED.matcher(guid).find()) {
            addresses.add(guid);
        }
        addresses.addAll(earlier());
        addresses.removeIf(address -> !address.startsWith("http"));
        return List.copyOf(addresses);
    }

    /** Where it was before, unless another item is there. */
    List<String> weaker() {
        return isDated()
                ? List.of()
                : earlierSlugs.stream()
                        .map(this::withSlug)
                        .filter(address -> !address.equals(link) && address.startsWith("http"))
                        .distinct()
                        .toList();
    }

    private boolean isDated() {
        return isDate(date) && link.contains(part(date, MONTH));
    }

    private Set<String> earlier() {
        Set<String> addresses = new LinkedHashSet<>();
        if (!isDated()) {
            return addresses;
        }
        addresses.add(link);
        for (String each : earlierSlugs) {
            addresses.add(withSlug(each));
        }
        for (String each : earlierDates) {
            if (isDate(each)) {
                String past = link.contains(part(date, DAY)) ? part(each, DAY) : part(each, MONTH);
                String today = link.contains(part(date, DAY)) ? part(date, DAY) : part(date, MONTH);
                List.copyOf(addresses).forEach(address -> addresses.add(address.replace(today, past)));
            }
        }
        return addresses;
    }

    private String withSlug(String earlier) {
        int at = slug.isEmpty() || earlier.isEmpty() ? -1 : link.lastIndexOf("/" + slug);
        return at < 0 ? link : link.substring(0, at + 1) + earlier + link.substring(at + 1 + slug.length());
    }

    private static boolean isDate(String text) {
        return text.length() >= DAY && text.charAt(YEAR) == '-' && text.charAt(MONTH) == '-';
    }

    /** Of a permalink. */
    private static String part(String date, int length) {
        return "/" + date.substring(0, length).replace('-', '/') + "/";
    }
}
