package org.rejoinder.exchange.wxr;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.exchange.SourceAlias;

/**
 * Where WordPress lists the articles of a category, a tag or an author, as it does unless it is told otherwise, which its
 * exports do not say. A category is below its parent, and found without it as well.
 */
final class WordPressLists {

    private static final int LONGEST_SLUG = 200;
    private static final int LONGEST_NICENAME = 50;
    private static final int MOST_PARENTS = 20_000;
    private static final int DEEPEST = 10;

    private final Map<String, String> parents = new HashMap<>();

    void addCategory(String slug, String parent) {
        boolean isSlug = !slug.isEmpty() && slug.length() <= LONGEST_SLUG && parent.length() <= LONGEST_SLUG;
        if (isSlug && !parent.isEmpty() && parents.size() < MOST_PARENTS) {
            parents.put(slug, parent);
        }
    }

    /**
     * @param site its address
     * @param taxonomy what the export calls it
     * @param name as a tag is called here
     */
    Optional<SourceAlias> ofTerm(String site, String taxonomy, String slug, String name) {
        if (slug.isEmpty() || slug.length() > LONGEST_SLUG || taxonomy.length() > LONGEST_SLUG) {
            return Optional.empty();
        }
        String folder = site + "/" + (taxonomy.equals("post_tag") ? "tag" : taxonomy) + "/";
        Stream<String> paths = taxonomy.equals("category") ? Stream.of(belowParents(slug), slug) : Stream.of(slug);
        return Optional.of(new SourceAlias(
                SourceAlias.Kind.TAG,
                name,
                paths.distinct().map(path -> folder + path + "/").toList()));
    }

    private String belowParents(String slug) {
        Deque<String> path = new ArrayDeque<>(List.of(slug));
        Set<String> seen = new LinkedHashSet<>(path);
        String parent = parents.get(slug);
        while (parent != null && path.size() < DEEPEST && seen.add(parent)) {
            path.addFirst(parent);
            parent = parents.get(parent);
        }
        return String.join("/", path);
    }

    SourceAlias ofAuthor(String site, String login) {
        return new SourceAlias(SourceAlias.Kind.AUTHOR, login, List.of(site + "/author/" + nicename(login) + "/"));
    }

    /** What WordPress makes of a login for addresses. */
    private static String nicename(String login) {
        String plain = Normalizer.normalize(
                        login.substring(0, Math.min(login.length(), LONGEST_NICENAME)), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[\\s./]+", "-")
                .replaceAll("[^\\p{L}\\p{N}_-]+", "")
                .replaceAll("-{2,}", "-")
                .replaceAll("^-|-$", "");
    }
}
