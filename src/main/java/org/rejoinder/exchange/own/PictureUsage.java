package org.rejoinder.exchange.own;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which articles and pages need which pictures: those in every text they ever had. */
final class PictureUsage {

    private static final Pattern PICTURE = Pattern.compile("/media/([0-9a-f]{32})-");

    /** Of members with texts: which field names the article or page, and in which table it is noted. */
    private static final Map<String, String> OWNERS =
            Map.of("articles", "number", "revisions", "article", "pages", "number", "pageRevisions", "page");

    private record Use(String table, String hash, long owner) {}

    private final Set<String> pictures = new HashSet<>();
    private final Set<Use> uses = new HashSet<>();

    void note(Member member, JsonObject row) {
        if (member.name().equals("pictures")) {
            pictures.add(row.getString("hash"));
        }
        String owner = OWNERS.get(member.name());
        if (owner == null) {
            return;
        }
        boolean isPage = member.name().startsWith("page");
        String texts = String.join(
                "\n", row.getString("body", ""), row.getString("leadImage", ""), row.getString("searchPicture", ""));
        PICTURE.matcher(texts)
                .results()
                .map(found -> found.group(1))
                .forEach(hash -> uses.add(new Use(
                        isPage ? "page_picture_use" : "picture_use",
                        hash,
                        row.getJsonNumber(owner).longValue())));
    }

    void write(Connection connection) throws SQLException {
        write(connection, "picture_use", "article_id");
        write(connection, "page_picture_use", "page_id");
    }

    private void write(Connection connection, String table, String column) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into %s (hash, %s) values (?, ?)".formatted(table, column))) {
            for (Use use : uses) {
                if (use.table().equals(table) && pictures.contains(use.hash())) {
                    insert.setString(1, use.hash());
                    insert.setLong(2, use.owner());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
