package org.rejoinder.exchange.ghost;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.exchange.SourceAlias;
import org.rejoinder.exchange.SourceAuthor;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.lookup.KeyedValues;
import org.rejoinder.exchange.lookup.OrderedKeys;
import org.rejoinder.exchange.lookup.SourcePeople;
import org.rejoinder.exchange.text.SourceText;

/** What posts and comments only name by a key, wherever it stands in the file, and what the site says of itself. */
final class GhostIndex {

    private static final Set<String> LINK = Set.of("post_id", "tag_id", "author_id", "sort_order");

    private static final String OWN_KEY = "[0-9a-f]{24}";
    private static final int LONGEST_SLUG = 200;
    private static final int MOST_AUTHORS = 5_000;

    final SourcePeople staff = new SourcePeople();
    final SourcePeople members = new SourcePeople();
    private final KeyedValues tags = new KeyedValues();
    private final KeyedValues altTexts = new KeyedValues();
    private final OrderedKeys tagsOfPosts = new OrderedKeys();
    private final OrderedKeys authorsOfPosts = new OrderedKeys();
    private final Map<String, String> settings = new HashMap<>();
    /** Where Ghost lists what has a tag, or what somebody wrote. */
    final List<SourceAlias> aliases = new ArrayList<>();

    final List<SourceAuthor> authors = new ArrayList<>();
    /** A key that is nobody else's. */
    private String firstPost = "";

    private boolean hasComments;

    static GhostIndex of(Path file) throws IOException {
        var index = new GhostIndex();
        new GhostTables(
                        file,
                        Map.of(
                                "settings", table(index::setting, "key", "value"),
                                "users", table(index::author, "id", "name", "email", "slug"),
                                "members", table(row -> index.person(index.members, row), "id", "name", "email"),
                                "tags", table(index::tag, "id", "name", "slug"),
                                "posts", table(index::post, "id", "uuid"),
                                "posts_tags", new GhostTables.Table(LINK, index::tagOfPost),
                                "posts_authors", new GhostTables.Table(LINK, index::authorOfPost),
                                "posts_meta", table(index::meta, "post_id", "feature_image_alt"),
                                "comments", table(row -> index.hasComments = true, "id")))
                .read();
        return index;
    }

    private static GhostTables.Table table(GhostTables.RowVisitor visitor, String... columns) {
        return new GhostTables.Table(Set.of(columns), visitor);
    }

    private void setting(Map<String, String> row) {
        String key = value(row, "key");
        if (Set.of("title", "db_hash", "dbHash", "permalinks").contains(key)) {
            settings.putIfAbsent(key, value(row, "value"));
        }
    }

    private void person(SourcePeople people, Map<String, String> row) {
        people.add(value(row, "id"), value(row, "name"), value(row, "email"), "");
    }

    private void post(Map<String, String> row) {
        if (firstPost.isEmpty()) {
            firstPost = value(row, "id").matches(OWN_KEY) ? value(row, "id") : value(row, "uuid");
        }
    }

    private void author(Map<String, String> row) {
        person(staff, row);
        String slug = value(row, "slug");
        if (!slug.isEmpty() && slug.length() <= LONGEST_SLUG && authors.size() < MOST_AUTHORS) {
            authors.add(new SourceAuthor(slug, value(row, "name"), value(row, "email")));
            aliases.add(new SourceAlias(SourceAlias.Kind.AUTHOR, slug, List.of("/author/" + slug + "/")));
        }
    }

    private void tag(Map<String, String> row) throws UnreadableExportException {
        tags.add(value(row, "id"), value(row, "name"));
        String slug = value(row, "slug");
        if (!slug.isEmpty() && slug.length() <= LONGEST_SLUG && isPublicTag(value(row, "name"))) {
            aliases.add(new SourceAlias(
                    SourceAlias.Kind.TAG, SourceText.escape(value(row, "name")), List.of("/tag/" + slug + "/")));
        }
    }

    private void tagOfPost(Map<String, String> row) throws UnreadableExportException {
        tagsOfPosts.add(value(row, "post_id"), value(row, "tag_id"), value(row, "sort_order"));
    }

    private void authorOfPost(Map<String, String> row) throws UnreadableExportException {
        authorsOfPosts.add(value(row, "post_id"), value(row, "author_id"), value(row, "sort_order"));
    }

    private void meta(Map<String, String> row) throws UnreadableExportException {
        if (row.containsKey("feature_image_alt")) {
            altTexts.add(value(row, "post_id"), value(row, "feature_image_alt"));
        }
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    String title() {
        return settings.getOrDefault("title", "");
    }

    /** Newer exports say nowhere which site they are of; their keys are nobody else's. Old ones count their posts: 1, 2, 3. */
    String address() {
        String hash = settings.getOrDefault("db_hash", settings.getOrDefault("dbHash", ""));
        if (hash.isEmpty()) {
            hash = firstPost.matches(OWN_KEY) ? "" : firstPost;
        }
        return hash.isEmpty() ? "ghost" : "ghost:" + hash;
    }

    /** Like {@code /:year/:slug/}; empty if it does not say. */
    String permalinks() {
        return settings.getOrDefault("permalinks", "");
    }

    boolean hasComments() {
        return hasComments;
    }

    /** Those that begin so are for its desk only. */
    List<String> tags(String post) {
        return tagsOfPosts.find(post).stream()
                .map(tags::find)
                .filter(GhostIndex::isPublicTag)
                .toList();
    }

    private static boolean isPublicTag(String name) {
        return !name.isEmpty() && !name.startsWith("#");
    }

    /** Names; empty for none. */
    String authors(String post, String author) {
        List<String> keys = authorsOfPosts.find(post);
        return (keys.isEmpty() ? List.of(author) : keys)
                .stream()
                        .map(key -> staff.find(key).name())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    String altText(String post) {
        return altTexts.find(post);
    }
}
