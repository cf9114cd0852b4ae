package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Publishing;
import org.rejoinder.exchange.picture.PictureOrigin;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.html.ArticleImage;
import org.rejoinder.html.LeadImage;
import org.rejoinder.http.FormerAddresses;
import org.rejoinder.media.Picture;
import org.rejoinder.media.Pictures;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class PictureImportIT {

    @Inject
    private Given given;

    @Inject
    private Importer importer;

    @Inject
    private Articles articles;

    @Inject
    private Publishing publishing;

    @Inject
    private Pictures pictures;

    @Inject
    private FormerAddresses formerAddresses;

    private final List<ReportRow> rows = new ArrayList<>();
    private Path folder;
    private Path uploads;
    private String site;
    private String slug;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createTempDirectory("import");
        slug = "moved-" + UUID.randomUUID();
        site = "https://" + slug + ".example";
        uploads = Files.createDirectories(folder.resolve("uploads/" + slug + "/05"));
    }

    @Test
    void a_text_shows_pictures_from_the_library_with_their_words_and_former_addresses_lead_there() throws Exception {
        save("map.png", drawing(900, 600));

        ImportReport report = importer.run(
                file(
                        post("<figure><a href=\"" + at("map.png") + "\"><img src=\"" + at("map-300x200.png")
                                + "\" alt=\"A map\"></a><figcaption>Where it is</figcaption></figure>"),
                        attachment(77, "map.png", "Of the library", "")),
                fromFolder(),
                rows::add);

        assertEquals(2, report.count(ImportItemType.PICTURE, ImportOutcome.NEW), rows::toString);
        Article article = articles.published(slug).orElseThrow(() -> new AssertionError(rows));
        ArticleImage shown = ArticleImage.in(article.body().toString()).get(0);
        assertEquals("A map", shown.words());
        assertTrue(shown.address().startsWith("/media/"), shown::address);
        assertTrue(article.body().toString().contains("Where it is"));
        assertTrue(article.body().toString().contains("href=\"" + shown.address()), article.body()::toString);
        assertEquals(
                shown.address(), article.leadImage().map(LeadImage::address).orElseThrow());
        assertTrue(article.isLeadImageChosen());
        assertEquals(1, library("map.png").size(), "the same bytes are one picture");
        for (String name : List.of("map.png", "map-300x200.png", "map-150x150.png")) {
            assertEquals(Optional.of(shown.address()), formerAddresses.placeOf(path(name), null), name);
        }
    }

    @Test
    void a_picture_that_stands_in_the_text_itself_is_made_anew_and_brought_without_being_asked_for() throws Exception {
        String data = "data:image/png;base64," + Base64.getMimeEncoder().encodeToString(drawing(400, 300));
        Path file = file(
                post("<img src=\"" + data + "\" alt=\"A map\"><img src=\"data:image/png;base64,AAAA\" alt=\"None\">"));

        ImportReport report = importer.run(file, rows::add);
        ImportReport again = importer.run(file, rows::add);

        assertEquals(1, report.count(ImportItemType.PICTURE, ImportOutcome.NEW), rows::toString);
        assertEquals(1, report.count(ImportItemType.PICTURE, ImportOutcome.REFUSED), rows::toString);
        assertEquals(1, again.count(ImportItemType.PICTURE, ImportOutcome.UNCHANGED), rows::toString);
        List<ArticleImage> shown = ArticleImage.in(body());
        assertEquals(List.of("A map"), shown.stream().map(ArticleImage::words).toList());
        assertTrue(shown.get(0).address().startsWith("/media/"), this::body);
        assertTrue(body().contains("[Picture: None"), this::body);
    }

    @Test
    void a_picture_of_many_letters_that_cannot_be_shown_does_not_fill_the_text_with_them() throws Exception {
        importer.run(
                file(post("<img src=\"data:image/png;base64," + "AAAA".repeat(5_000) + "\" alt=\"None\">")), rows::add);

        assertTrue(body().contains("[Picture: None – data:image/png;base64,"), this::body);
        assertTrue(body().length() < 500, this::body);
        assertTrue(rows.toString().length() < 2_000, rows::toString);
    }

    @Test
    void a_gallery_whose_pictures_are_missing_says_where_they_were() throws Exception {
        importer.run(file(post("[gallery ids=\"81\"]"), attachment(81, "one.png", "The first", "")), rows::add);

        assertTrue(body().contains("[Picture – " + at("one.png") + "]"), this::body);
    }

    @Test
    void a_gallery_shows_the_pictures_of_the_library_with_what_is_said_about_them_there() throws Exception {
        save("one.png", drawing(700, 500));
        save("two.png", drawing(700, 500));

        importer.run(
                file(
                        post("[gallery ids=\"81,82\"]"),
                        attachment(81, "one.png", "The first", "Seen from <b>here</b>"),
                        attachment(82, "two.png", "The second", "")),
                fromZip(),
                rows::add);

        String body = articles.published(slug).orElseThrow().body().toString();
        assertEquals(
                List.of("The first", "The second"),
                ArticleImage.in(body).stream().map(ArticleImage::words).toList());
        assertTrue(body.contains("<figcaption>Seen from here</figcaption>"), body);
        assertEquals("Seen from here", library("one.png").get(0).words().caption());
    }

    @Test
    void pictures_that_come_later_take_the_place_of_what_said_that_they_are_missing() throws Exception {
        Path file = file(post("<img src=\"" + at("map.png") + "\" alt=\"A map\">"));
        importer.run(file, rows::add);
        assertTrue(body().contains("[Picture: A map – " + at("map.png") + "]"), this::body);
        save("map.png", drawing(900, 600));

        ImportReport later = importer.run(file, fromFolder(), rows::add);
        ImportReport again = importer.run(file, fromFolder(), rows::add);
        importer.run(file, rows::add);

        assertEquals(1, later.count(ImportItemType.ARTICLE, ImportOutcome.UPDATED), rows::toString);
        assertEquals(1, again.count(ImportItemType.ARTICLE, ImportOutcome.UNCHANGED), rows::toString);
        assertEquals(1, again.count(ImportItemType.PICTURE, ImportOutcome.UNCHANGED), rows::toString);
        assertEquals(1, ArticleImage.in(body()).size(), this::body);
    }

    @Test
    void an_article_that_somebody_changed_here_keeps_its_words_when_pictures_come_later() throws Exception {
        Path file = file(post("<img src=\"" + at("map.png") + "\" alt=\"A map\">"));
        importer.run(file, rows::add);
        Article article = articles.published(slug).orElseThrow();
        publishing.save(
                given.account(Role.EDITOR),
                article.id(),
                article.version(),
                ArticleContent.of("Ours", "", "", "<p>Ours</p>", ""),
                article.slug());
        save("map.png", drawing(900, 600));

        importer.run(file, fromFolder(), rows::add);

        assertTrue(body().contains("[Picture: A map"), this::body);
    }

    @Test
    void an_import_that_was_broken_off_in_the_middle_of_its_pictures_goes_on_and_has_none_twice() throws Exception {
        save("one.png", drawing(700, 500));
        save("two.png", drawing(700, 500));
        Path file = file(post("<img src=\"" + at("one.png") + "\"><img src=\"" + at("two.png") + "\">"));

        assertThrows(
                IllegalStateException.class,
                () -> importer.run(file, fromFolder(), row -> {
                    throw new IllegalStateException("It stops when the first is there");
                }));
        assertEquals(1, library("one.png").size() + library("two.png").size());
        importer.run(file, fromFolder(), rows::add);

        assertEquals(1, library("one.png").size());
        assertEquals(1, library("two.png").size());
        assertEquals(2, ArticleImage.in(body()).size());
    }

    @Test
    void what_is_no_picture_that_can_be_shown_is_refused_with_the_reason_and_the_rest_comes_over() throws Exception {
        byte[] png = drawing(700, 500);
        save("truncated.png", Arrays.copyOf(png, png.length / 2));
        save("page.jpg", "<!DOCTYPE html><p>Not found".getBytes(StandardCharsets.UTF_8));
        save(
                "script.png",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8));
        save("huge.png", header(20_000, 20_000));
        save("wrong.jpg", png);
        List<String> names = List.of("truncated.png", "page.jpg", "script.png", "huge.png", "absent.png", "wrong.jpg");
        var text = new StringBuilder();
        names.forEach(name -> text.append("<p><img src=\"").append(at(name)).append("\" alt=\"x\"></p>"));

        ImportReport report = importer.run(file(post(text.toString())), fromFolder(), rows::add);

        assertEquals(5, report.count(ImportItemType.PICTURE, ImportOutcome.REFUSED), rows::toString);
        assertEquals(1, report.count(ImportItemType.PICTURE, ImportOutcome.NEW), rows::toString);
        assertEquals("It is broken, or not whole.", reason("truncated.png"));
        assertTrue(reason("page.jpg").startsWith("It is no picture of a kind that is shown here"));
        assertEquals("It is an SVG, which can carry scripts.", reason("script.png"));
        assertEquals("It has too many pixels.", reason("huge.png"));
        assertEquals("It is not among the pictures.", reason("absent.png"));
        assertEquals(1, ArticleImage.in(body()).size(), "a wrong name does not matter");
        assertEquals(5, body().split("\\[Picture: x", -1).length - 1, this::body);
    }

    @Test
    void a_check_finds_the_pictures_and_takes_none_in() throws Exception {
        save("map.png", drawing(900, 600));
        Path file = file(post("<img src=\"" + at("map.png") + "\"><img src=\"" + at("absent.png") + "\">"));

        importer.check(file, fromFolder(), rows::add);
        assertEquals(List.of(), library("map.png"));
        List<ReportRow> checked = List.copyOf(rows);
        rows.clear();
        importer.run(file, fromFolder(), rows::add);

        assertEquals(WithoutPlaces.of(checked), WithoutPlaces.of(rows));
    }

    @Test
    void pictures_of_others_stay_where_they_are_and_what_no_text_shows_comes_over_as_well() throws Exception {
        save("map.png", drawing(900, 600));

        ImportReport report = importer.run(
                file(
                        post("<img src=\"https://elsewhere.example/" + slug + "/05/map.png\" alt=\"x\">"),
                        attachment(78, "map.png", "", "")),
                fromFolder(),
                rows::add);

        assertEquals(1, report.count(ImportItemType.PICTURE, ImportOutcome.NEW), rows::toString);
        assertEquals(1, library("map.png").size());
        assertFalse(body().contains("<img"), this::body);
    }

    @Test
    void pictures_that_cannot_be_read_at_all_end_it_before_anything_is_brought() throws Exception {
        var nowhere = new PictureOrigin(Optional.of(folder.resolve("nowhere")), false);

        assertThrows(UnreadableExportException.class, () -> importer.run(file(post("x")), nowhere, rows::add));
        assertTrue(articles.published(slug).isEmpty());
    }

    private String body() {
        return articles.published(slug).orElseThrow().body().toString();
    }

    private String reason(String name) {
        return rows.stream()
                .filter(row ->
                        row.type() == ImportItemType.PICTURE && row.about().endsWith("/" + name))
                .map(ReportRow::words)
                .findFirst()
                .orElse("no row");
    }

    /** Those whose alternative text or name is of this test. */
    private List<Picture> library(String name) {
        return formerAddresses.placeOf(path(name), null).stream()
                .flatMap(address -> pictures.list(name, Long.MAX_VALUE, 1_000).stream()
                        .filter(picture -> picture.address().equals(address)))
                .toList();
    }

    private PictureOrigin fromFolder() {
        return new PictureOrigin(Optional.of(folder.resolve("uploads")), false);
    }

    private PictureOrigin fromZip() throws IOException {
        Path zip = folder.resolve("uploads.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(uploads)) {
            for (Path file : files.toList()) {
                out.putNextEntry(new ZipEntry("wp-content/uploads/" + slug + "/05/" + file.getFileName()));
                out.write(Files.readAllBytes(file));
            }
        }
        return new PictureOrigin(Optional.of(zip), false);
    }

    private void save(String name, byte[] bytes) throws IOException {
        Files.write(uploads.resolve(name), bytes);
    }

    /** Of which there is no other. */
    private static byte[] drawing(int width, int height) throws IOException {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setColor(new Color(UUID.randomUUID().hashCode()));
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        drawn.setRGB(width - 1, 1, UUID.randomUUID().hashCode());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", bytes);
        return bytes.toByteArray();
    }

    /** A PNG that says how large it is, and no more. */
    private static byte[] header(int width, int height) {
        var chunk = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        chunk.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(chunk.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(chunk.array())
                .putInt((int) crc.getValue())
                .array();
    }

    private String path(String name) {
        return "/wp-content/uploads/" + slug + "/05/" + name;
    }

    private String at(String name) {
        return site + path(name);
    }

    private static String post(String content) {
        return WxrFile.post(1, "publish", content);
    }

    private String attachment(int id, String name, String alternative, String caption) {
        return """
                <item>
                	<title><![CDATA[x]]></title>
                	<excerpt:encoded><![CDATA[%5$s]]></excerpt:encoded>
                	<content:encoded><![CDATA[]]></content:encoded>
                	<wp:post_id>%1$d</wp:post_id>
                	<wp:post_type><![CDATA[attachment]]></wp:post_type>
                	<wp:status><![CDATA[inherit]]></wp:status>
                	<wp:attachment_url><![CDATA[%2$s%3$s]]></wp:attachment_url>
                	<wp:postmeta><wp:meta_key><![CDATA[_wp_attachment_image_alt]]></wp:meta_key><wp:meta_value><![CDATA[%4$s]]></wp:meta_value></wp:postmeta>
                </item>
                """.formatted(id, site, path(name), alternative, caption);
    }

    /** Each test moves in from a site of its own, to an address of its own. */
    private Path file(String... items) throws IOException {
        return WxrFile.saved(
                folder,
                WxrFile.of(items)
                        .replace("<wp:base_blog_url>https://old.example/blog/", "<wp:base_blog_url>" + site)
                        .replace("<![CDATA[post-1]]>", "<![CDATA[" + slug + "]]>"));
    }
}
