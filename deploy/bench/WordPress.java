import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an export of WordPress: {@code WordPress FILE POSTS COMMENTS}. A third of the comments answer the one before. */
final class WordPress {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final LocalDateTime FIRST = LocalDateTime.of(2015, 1, 1, 8, 0);
    private static final int WORDS_OF_A_POST = 300;
    private static final int WORDS_OF_A_COMMENT = 40;
    private static final int WRITERS = 20_000;

    private final Random random = new Random(1);
    private final BufferedWriter out;
    private int comments;

    private WordPress(BufferedWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        int posts = Integer.parseInt(arguments[1]);
        int each = Integer.parseInt(arguments[2]) / posts;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            var export = new WordPress(out);
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                    + " xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\""
                    + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">\n"
                    + "<channel><title>Old</title><link>https://old.example</link>\n"
                    + "<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old.example</wp:base_site_url>"
                    + "<wp:base_blog_url>https://old.example</wp:base_blog_url>\n");
            for (int i = 1; i <= posts; i++) {
                export.post(i, each);
            }
            out.write("</channel></rss>\n");
        }
    }

    private void post(int number, int answers) throws IOException {
        LocalDateTime at = FIRST.plusHours(9L * number);
        out.write("""
                <item><title>Post %1$d %2$s</title><link>https://old.example/%3$tY/%3$tm/post-%1$d/</link>
                <dc:creator><![CDATA[ada]]></dc:creator><content:encoded><![CDATA[<p>%4$s</p>]]></content:encoded>
                <excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>%1$d</wp:post_id>
                <wp:post_date_gmt>%5$s</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>
                <wp:post_name>post-%1$d</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <category domain="post_tag" nicename="tag-%6$d"><![CDATA[Tag %6$d]]></category>
                """.formatted(number, words(4), at, words(WORDS_OF_A_POST), TIME.format(at), random.nextInt(50)));
        for (int i = 0; i < answers; i++) {
            comments++;
            int writer = random.nextInt(WRITERS);
            out.write("""
                    <wp:comment><wp:comment_id>%1$d</wp:comment_id><wp:comment_author><![CDATA[Writer %2$d]]></wp:comment_author>
                    <wp:comment_author_email>writer.%2$d@example.org</wp:comment_author_email>
                    <wp:comment_date_gmt>%3$s</wp:comment_date_gmt><wp:comment_content><![CDATA[%4$s]]></wp:comment_content>
                    <wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type>
                    <wp:comment_parent>%5$d</wp:comment_parent></wp:comment>
                    """.formatted(
                            comments,
                            writer,
                            TIME.format(at.plusMinutes(i + 1)),
                            words(WORDS_OF_A_COMMENT),
                            i > 0 && random.nextInt(3) == 0 ? comments - 1 : 0));
        }
        out.write("</item>\n");
    }

    private String words(int count) {
        return Stream.generate(() -> "word" + random.nextInt(30_000)).limit(count).collect(Collectors.joining(" "));
    }
}
