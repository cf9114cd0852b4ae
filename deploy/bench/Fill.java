import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts articles and replies into the database of a site that has been started once and does not run: {@code Fill desk URL
 * REPLIES}, for moderators; {@code Fill reading URL ARTICLES REPLIES [REPLIES...]}, for readers, with so many replies on the
 * first articles; {@code Fill reports URL REPORTS}, of replies that are there already, a fifth of one of them; {@code Fill
 * count URL NAME} prints how many replies are there by such a name.
 */
final class Fill {

    static final int ARTICLES = 100;
    static final int WORDS = 30_000;

    /** The number of the first article, and of the first reply. */
    static final long FIRST = 1_000;

    /** Of the held replies, one in ten is on this article: what a batch decides about. */
    static final long BUSY_ARTICLE = FIRST;

    private static final int WRITERS = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final int WORDS_OF_AN_ARTICLE = 900;
    private static final int WORDS_OF_A_PARAGRAPH = 75;

    private static final String H2_BELONGS_TO_A_KEY = "90085";

    private final Random random = new Random(1);
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    private final Connection database;

    private Fill(Connection database) {
        this.database = database;
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection(withMemory(arguments[1]), "rejoinder", "")) {
            var fill = new Fill(database);
            switch (arguments[0]) {
                case "desk" -> fill.forModerators(Integer.parseInt(arguments[2]));
                case "reading" -> fill.forReaders(
                        Integer.parseInt(arguments[2]),
                        Arrays.stream(arguments, 3, arguments.length)
                                .map(Integer::valueOf)
                                .toList());
                case "reports" -> fill.withReports(Integer.parseInt(arguments[2]));
                case "count" -> System.out.println(fill.repliesBy(arguments[2]));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    /** KiB for H2's pages: with less it spends its time on writing and reading them again. */
    private static String withMemory(String url) {
        return url.startsWith("jdbc:h2:") ? url + ";CACHE_SIZE=2000000" : url;
    }

    private long repliesBy(String name) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("select count(*) from reply where name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void forModerators(int replies) throws SQLException {
        fill(ARTICLES, replies, i -> reply(i, now.minusSeconds(30L * (replies - i))));
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("insert into reply_signal (reply_id, place, screen, version, words, weight)"
                    + " select id, 0, case when suspicion = 1 then 'first-time' else 'links' end, 1,"
                    + " 'The first reply by this writer', suspicion from reply where state = 'HELD' and id >= " + FIRST);
            insert(
                    "insert into audit (id, number, hash, act, at, reply_id, revision, from_state, to_state, actor, door, waited,"
                            + " account_id) select ? + 0, ?, '', 'DECIDED', r.submitted_at, r.id, 1, 'HELD', r.state, 'Bench',"
                            + " 'DESK', ?, (select min(id) from account) from reply r where r.id = ? and r.state <> 'HELD'",
                    replies,
                    i -> new Object[] {FIRST + i, FIRST + i, (long) random.nextInt(200_000), FIRST + i});
            statement.executeUpdate("update audit_chain set number = " + (FIRST + replies));
            statement.execute("alter sequence audit_seq restart with " + (FIRST + 2L * replies));
            database.commit();
        }
    }

    /** All are published, in threads of three; what is not on the first articles is spread over the others. */
    private void forReaders(int articles, List<Integer> counts) throws SQLException {
        int[] articleOf = IntStream.range(0, counts.size())
                .flatMap(article -> IntStream.range(0, counts.get(article)).map(unused -> article))
                .map(article -> counts.size() == 1 ? random.nextInt(articles) : article)
                .toArray();
        long[] last = new long[articles];
        fill(articles, articleOf.length, i -> published(i, articleOf, last));
    }

    private Object[] published(int i, int[] articleOf, long[] last) {
        long id = FIRST + i;
        int article = articleOf[i];
        boolean begins = last[article] == 0 || random.nextInt(3) == 0;
        long above = last[article];
        last[article] = begins ? id : above;
        OffsetDateTime at = now.minusSeconds(articleOf.length - i);
        return new Object[] {
            id,
            FIRST + article,
            begins ? null : above,
            begins ? path(id) : path(above) + "." + path(id),
            begins ? 0 : 1,
            FIRST + random.nextInt(WRITERS),
            word() + " " + word(),
            text(),
            "PUBLISHED",
            hex(64),
            hex(64),
            at,
            at,
            0
        };
    }

    private void withReports(int reports) throws SQLException {
        database.setAutoCommit(false);
        insert(
                "insert into reply_report (id, reply_id, revision, reason, rule, explanation, place, name, network,"
                        + " repeat_digest, receipt, reported_at) values (?, ?, 1, 'RULE', 'Advertising', ?, '', '', ?, ?, ?, ?)",
                reports,
                i -> new Object[] {
                    10_000_000L + i,
                    i % 5 == 0 ? FIRST + 1 : FIRST + 2 + random.nextInt(10_000),
                    text(),
                    hex(64),
                    hex(64),
                    hex(64),
                    now.minusSeconds(reports - i)
                });
        try (Statement statement = database.createStatement()) {
            statement.execute("alter sequence reply_report_seq restart with " + (20_000_000L + reports));
            database.commit();
            database.setAutoCommit(true);
            statement.execute("analyze");
        }
        Times.print("reports made", reports, "reports");
    }

    private static String path(long reply) {
        return "%012d".formatted(reply);
    }

    private void fill(int articles, int replies, Row reply) throws SQLException {
        long begun = System.nanoTime();
        database.setAutoCommit(false);
        insert(
                "insert into writer (id, email_digest, email_sealed, sealed_with, seed, first_seen_at)"
                        // As if up to date: nobody will ever open them
                        + " values (?, ?, ?, (select min(sealed_with) from account), ?, ?)",
                WRITERS,
                i -> new Object[] {FIRST + i, hex(64), hex(80), hex(32), now});
        insert(
                "insert into article (id, version, state, slug, title, standfirst, byline, body, replies_open,"
                        + " created_at, changed_at, published_at, updated_at, shown) values (?, 1, 'PUBLISHED', ?, ?,"
                        + " 'What is known, what is guessed, and by whom', 'Ada', ?, true, ?, ?, ?, ?, 1)",
                articles,
                i -> article(i, now.minusHours(i)));
        insert(
                "insert into article_tag (article_id, place, name, slug) values (?, 0, 'Bench', 'bench')",
                articles,
                i -> new Object[] {FIRST + i});
        Map<String, List<String>> indexes = dropIndexes("reply");
        insert(
                "insert into reply (id, article_id, answers_id, path, depth, writer_id, name, text, state, revision, digest,"
                        + " receipt, submitted_at, published_at, suspicion)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
                replies,
                reply);
        try (Statement statement = database.createStatement()) {
            for (Map.Entry<String, List<String>> index : indexes.entrySet()) {
                statement.execute(
                        "create index " + index.getKey() + " on reply (" + String.join(", ", index.getValue()) + ")");
            }
            statement.executeUpdate("update reply_count c set replies = (select count(*) from reply r"
                    + " where r.state = c.state and mod(r.id, 16) = c.stripe)");
            statement.executeUpdate("insert into article_reply_count (article_id, stripe, replies)"
                    + " select article_id, mod(id, 16), count(*) from reply where state = 'PUBLISHED' and id >= " + FIRST
                    + " group by article_id, mod(id, 16)");
            for (String table : new String[] {"writer", "article", "reply"}) {
                statement.execute("alter sequence " + table + "_seq restart with "
                        + (FIRST + 2L * Math.max(replies, Math.max(articles, WRITERS))));
            }
            database.commit();
            database.setAutoCommit(true);
            statement.execute("analyze");
            database.setAutoCommit(false);
        }
        Times.print("replies made", replies, "replies");
        Times.print("time to make them", (System.nanoTime() - begun) / 1e9, "s");
    }

    private Object[] article(int i, OffsetDateTime at) {
        String body = IntStream.range(0, WORDS_OF_AN_ARTICLE / WORDS_OF_A_PARAGRAPH)
                .mapToObj(paragraph -> (paragraph == 3 ? "<h2>Links to everybody</h2>" : "") + "<p>"
                        + IntStream.range(0, WORDS_OF_A_PARAGRAPH)
                                .mapToObj(unused -> word())
                                .collect(Collectors.joining(" "))
                        + ".</p>")
                .collect(Collectors.joining());
        return new Object[] {FIRST + i, "bench-" + i, "Article " + i, body, at, at, at, at};
    }

    private Object[] reply(int i, OffsetDateTime at) {
        String state = i % 10 == 3 ? "HELD" : i % 10 < 8 ? "PUBLISHED" : i % 20 == 8 ? "REJECTED" : "SPAM";
        long article = i % 100 == 3 ? BUSY_ARTICLE : BUSY_ARTICLE + 1 + random.nextInt(ARTICLES - 1);
        return new Object[] {
            FIRST + i,
            article,
            null,
            path(FIRST + i),
            0,
            FIRST + random.nextInt(WRITERS),
            word() + " " + word(),
            text(),
            state,
            hex(64),
            hex(64),
            at,
            state.equals("PUBLISHED") ? at : null,
            1 + random.nextInt(5)
        };
    }

    /** Some 60 words, common ones more often (Zipf's law). */
    private String text() {
        var text = new StringJoiner(" ");
        int words = 20 + random.nextInt(80);
        for (int i = 0; i < words; i++) {
            text.add(word());
        }
        return text.toString();
    }

    private String word() {
        return word((int) Math.pow(WORDS, random.nextDouble()));
    }

    /** @param rank 1 for the commonest */
    static String word(int rank) {
        var letters = new StringBuilder();
        for (int rest = rank * 7 + 100; rest > 0; rest /= 20) {
            letters.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return letters.toString();
    }

    private String hex(int digits) {
        var hex = new StringBuilder();
        while (hex.length() < digits) {
            hex.append("%016x".formatted(random.nextLong()));
        }
        return hex.substring(0, digits);
    }

    /** To be made again when the table is full, which is much quicker than keeping them while it is filled. */
    private Map<String, List<String>> dropIndexes(String table) throws SQLException {
        Map<String, List<String>> indexes = new TreeMap<>();
        boolean upper = database.getMetaData().storesUpperCaseIdentifiers();
        try (ResultSet column = database.getMetaData()
                .getIndexInfo(null, null, upper ? table.toUpperCase(Locale.ROOT) : table, false, true)) {
            while (column.next()) {
                String name = column.getString("INDEX_NAME");
                if (column.getBoolean("NON_UNIQUE")) {
                    indexes.computeIfAbsent(name, unused -> new ArrayList<>()).add(column.getString("COLUMN_NAME"));
                }
            }
        }
        try (Statement statement = database.createStatement()) {
            for (String name : List.copyOf(indexes.keySet())) {
                try {
                    statement.execute("drop index " + name);
                } catch (SQLException e) {
                    if (!e.getSQLState().equals(H2_BELONGS_TO_A_KEY)) {
                        throw e;
                    }
                    indexes.remove(name);
                }
            }
        }
        return indexes;
    }

    private interface Row {
        Object[] of(int number) throws SQLException;
    }

    private void insert(String sql, int rows, Row row) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                Object[] values = row.of(i);
                for (int column = 0; column < values.length; column++) {
                    statement.setObject(column + 1, values[column]);
                }
                statement.addBatch();
                if (i % AT_ONCE == AT_ONCE - 1 || i == rows - 1) {
                    statement.executeBatch();
                    database.commit();
                }
            }
        }
    }
}
