package org.rejoinder.exchange.ghost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.exchange.RecordedExport;
import org.rejoinder.exchange.SourceAlias;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.SourceArticle.Kind;
import org.rejoinder.exchange.SourceArticle.State;
import org.rejoinder.exchange.SourceAuthor;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourcePicture;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceSite;
import org.rejoinder.exchange.UnreadableExportException;

class GhostReaderTest {

    private static final String POST = GhostFile.post("p1", "published", "<p>It is.</p>");
    private static final String LEXICAL =
            "{\"root\":{\"children\":[{\"children\":[{\"format\":1,\"text\":\"Bold\",\"type\":\"extended-text\"}],\"type\":\"paragraph\"},"
                    + "{\"type\":\"signup\",\"header\":\"Subscribe\"}],\"type\":\"root\"}}";
    private static final String MOBILEDOC =
            "{\"version\":\"0.3.1\",\"atoms\":[],\"cards\":[[\"email-cta\",{}]],\"markups\":[],\"sections\":[[1,\"p\",[[0,[],0,\"Older\"]]],[10,0]]}";

    @TempDir
    Path folder;

    @Test
    void sites_whose_posts_are_numbered_are_told_apart_though_their_exports_do_not_say_which_they_are()
            throws Exception {
        String old =
                GhostFile.ofOlder(GhostFile.post("1", "published", "<p>x</p>")).replace("db_hash", "x");
        String another = old.replace("6e2c3d0a-", "7f3d4e1b-");
        String newer = old.replace("\"id\":\"1\"", "\"id\":\"5ddc9063c35e7700383b27e0\"");

        assertEquals("ghost:6e2c3d0a-0000-4000-8000-000000000000", address(old));
        assertEquals("ghost:7f3d4e1b-0000-4000-8000-000000000000", address(another));
        assertEquals("ghost", address(newer));
    }

    private String address(String text) throws IOException {
        return RecordedExport.of(new GhostReader(), GhostFile.saved(folder, text))
                .sites
                .get(0)
                .address();
    }

    @Test
    void lists_of_tags_and_authors_are_where_Ghost_has_them() throws Exception {
        RecordedExport export = RecordedExport.of(
                new GhostReader(),
                GhostFile.saved(folder, GhostFile.of(GhostFile.post("p1", "published", "<p>x</p>"))));

        assertEquals(
                List.of(
                        new SourceAlias(SourceAlias.Kind.TAG, "Bridges &amp; ferries", List.of("/tag/bridges/")),
                        new SourceAlias(SourceAlias.Kind.TAG, "Town", List.of("/tag/town/")),
                        new SourceAlias(SourceAlias.Kind.AUTHOR, "anna", List.of("/author/anna/")),
                        new SourceAlias(SourceAlias.Kind.AUTHOR, "bert", List.of("/author/bert/"))),
                export.aliases);
    }

    @Test
    void a_post_comes_with_what_other_tables_say_of_it_wherever_they_stand() throws Exception {
        RecordedExport export = read(GhostFile.of(POST));

        assertEquals(List.of(new SourceSite("Old place", "ghost:0f1e")), export.sites);
        assertEquals(
                List.of(new SourceArticle(
                        "p1",
                        Kind.ARTICLE,
                        State.PUBLISHED,
                        "Is it &lt;b&gt;?",
                        "Whether it is &amp; why",
                        "<p>It is.</p>",
                        "is-it-p1",
                        List.of("/is-it-p1/"),
                        "Anna Ames, Bert Beck",
                        List.of("Bridges &amp; ferries", "Town"),
                        Optional.of(Instant.parse("2020-05-16T08:30:00Z")),
                        true,
                        "")),
                export.articles);
        assertEquals(List.of(), export.notes);
        assertEquals(
                List.of(
                        new SourceAuthor("anna", "Anna Ames", "anna@old.example"),
                        new SourceAuthor("bert", "Bert Beck", "bert@old.example")),
                export.authors);
    }

    @Test
    void an_older_export_has_another_shape_numbers_for_keys_and_markdown() throws Exception {
        SourceArticle article = article(GhostFile.ofOlder(
                "{\"id\":7,\"title\":\"Old\",\"slug\":\"old\",\"markdown\":\"It **is**.\",\"image\":\"/content/images/b.jpg\",\"page\":0,"
                        + "\"status\":\"published\",\"author_id\":\"u1\",\"published_at\":1388318311015}"));

        assertEquals("7", article.key());
        assertEquals("<p>It <strong>is</strong>.</p>", article.html().strip());
        assertEquals("Anna Ames", article.author());
        assertEquals(Optional.of(Instant.ofEpochMilli(1388318311015L)), article.publishedAt());
        assertEquals("/content/images/b.jpg", article.picture());
    }

    @ParameterizedTest
    @CsvSource({
        "published, public, PUBLISHED, ''",
        "published, members, RESTRICTED, Only members could read it.",
        "published, paid, RESTRICTED, Only members could read it.",
        "published, tiers, RESTRICTED, Only members could read it.",
        "sent, public, RESTRICTED, It was sent by mail only.",
        "scheduled, public, SCHEDULED, ''",
        "scheduled, paid, SCHEDULED, ''",
        "draft, public, DRAFT, ''",
        "whatever, public, DRAFT, ''"
    })
    void a_post_keeps_its_state_and_only_what_was_public_had_an_address(
            String status, String visibility, State state, String note) throws Exception {
        RecordedExport export = read(GhostFile.of(GhostFile.post("p1", status, "<p>x</p>")
                .replace("\"visibility\":\"public\",\"email", "\"visibility\":\"" + visibility + "\",\"email")));

        assertEquals(state, export.articles.get(0).state());
        assertEquals(note.isEmpty() ? List.of() : List.of(new SourceNote("post p1", note)), export.notes);
        assertEquals(
                state == State.PUBLISHED, !export.articles.get(0).addresses().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"type\":\"page\"", "\"page\":1", "\"page\":true"})
    void a_page_is_one_however_that_is_said(String said) throws Exception {
        assertEquals(
                Kind.PAGE,
                article(GhostFile.of(POST.replace("\"type\":\"post\"", said))).kind());
    }

    @Test
    void the_html_that_readers_got_comes_before_what_the_editor_has_kept() throws Exception {
        assertEquals(
                "<p>It is.</p>", article(GhostFile.of(lexical(POST, LEXICAL))).html());
    }

    @Test
    void what_the_editor_has_kept_stands_in_for_html_that_is_missing_and_cards_that_are_nothing_here_are_named()
            throws Exception {
        RecordedExport export = read(GhostFile.of(lexical(GhostFile.post("p1", "draft", null), LEXICAL)));
        RecordedExport older = read(GhostFile.of(GhostFile.post("p1", "draft", null)
                .replace("\"mobiledoc\":null", "\"mobiledoc\":" + GhostFile.quoted(MOBILEDOC))));

        assertEquals("<p><strong>Bold</strong></p>", export.articles.get(0).html());
        assertEquals(List.of(new SourceNote("post p1", "The card “signup” is left out.")), export.notes);
        assertEquals("<p>Older</p>", older.articles.get(0).html());
        assertEquals(List.of(new SourceNote("post p1", "The card “email-cta” is left out.")), older.notes);
    }

    @Test
    void what_cannot_be_read_of_an_editor_leaves_the_words() throws Exception {
        for (String broken : List.of("{", "[]", "{\"root\":7}", "{\"a\":".repeat(300), "x")) {
            RecordedExport export = read(GhostFile.of(lexical(GhostFile.post("p1", "draft", null), broken)));

            assertEquals("<p>Words of it.</p>", export.articles.get(0).html(), broken);
            assertEquals(1, export.notes.size(), broken);
        }
    }

    @Test
    void the_picture_that_a_post_shows_first_is_told_with_its_words() throws Exception {
        RecordedExport export = read(GhostFile.of(
                POST.replace("\"feature_image\":null", "\"feature_image\":\"__GHOST_URL__/content/images/b.jpg\"")));

        assertEquals(
                List.of(new SourcePicture("/content/images/b.jpg", "/content/images/b.jpg", "A bridge")),
                export.pictures);
        assertEquals("/content/images/b.jpg", export.articles.get(0).picture());
        assertEquals("post p1", export.notes.get(0).about());
    }

    @ParameterizedTest
    @CsvSource({
        "/:year/:month/:day/:slug/, /2020/05/16/is-it-p1/",
        "/:id/:slug/, /p1/is-it-p1/",
        "/:slug/,",
        "/:primary_tag/:slug/,"
    })
    void older_exports_say_how_addresses_were_made(String permalinks, String address) throws Exception {
        List<String> addresses = article(GhostFile.of(POST)
                        .replace(
                                "\"key\":\"db_hash\",\"value\":\"0f1e\"",
                                "\"key\":\"permalinks\",\"value\":\"" + permalinks + "\""))
                .addresses();

        assertEquals(address == null ? List.of("/is-it-p1/") : List.of(address, "/is-it-p1/"), addresses);
    }

    @Test
    void comments_come_behind_posts_where_an_export_has_them_wherever_they_stand() throws Exception {
        String comments =
                "{\"comments\":[{\"id\":\"c1\",\"post_id\":\"p1\",\"member_id\":\"x1\",\"parent_id\":null,\"status\":\"published\","
                        + "\"html\":\"<p>It is.</p>\",\"created_at\":\"2020-05-17T08:00:00.000Z\"},{\"id\":\"c2\",\"post_id\":\"p1\",\"member_id\":null,"
                        + "\"parent_id\":\"c1\",\"in_reply_to_id\":\"c9\",\"status\":\"hidden\",\"html\":\"<p>No.</p>\",\"created_at\":\"0000-00-00\"}],"
                        + "\"members\":[{\"id\":\"x1\",\"email\":\"rita@reader.example\",\"name\":\"Rita & Max\"}],";
        RecordedExport export = read(GhostFile.of(POST).replace("{\"benefits\":[],", comments));

        assertEquals(
                List.of(
                        new SourceReply(
                                "c1",
                                "p1",
                                "",
                                "",
                                SourceReply.Kind.REPLY,
                                SourceReply.State.PUBLISHED,
                                "Rita &amp; Max",
                                "rita@reader.example",
                                "",
                                "<p>It is.</p>",
                                Optional.of(Instant.parse("2020-05-17T08:00:00Z"))),
                        new SourceReply(
                                "c2",
                                "p1",
                                "",
                                "c9",
                                SourceReply.Kind.REPLY,
                                SourceReply.State.TRASHED,
                                "Anonymous",
                                "",
                                "",
                                "<p>No.</p>",
                                Optional.empty())),
                export.replies);
    }

    @Test
    void an_export_without_anything_is_one_of_some_site() throws Exception {
        for (String none : List.of(
                "{\"db\":[]}", "{\"db\":7,\"data\":[]}", "{\"db\":[{\"data\":{\"posts\":{},\"tags\":[[1]]}}]}")) {
            RecordedExport export = read(none);
            assertEquals(List.of(new SourceSite("", "ghost")), export.sites);
            assertEquals(List.of(), export.articles);
        }
    }

    @Test
    void what_ends_in_the_middle_is_refused_in_words() {
        String whole = GhostFile.of(POST);
        for (int length : new int[] {0, 1, 100, whole.length() - 20}) {
            var refused = assertThrows(UnreadableExportException.class, () -> read(whole.substring(0, length)));
            assertTrue(refused.getMessage().endsWith("."), refused::getMessage);
        }
    }

    private static String lexical(String post, String lexical) {
        return post.replace("\"lexical\":null", "\"lexical\":" + GhostFile.quoted(lexical));
    }

    private SourceArticle article(String text) throws IOException {
        return read(text).articles.get(0);
    }

    private RecordedExport read(String text) throws IOException {
        return RecordedExport.of(new GhostReader(), GhostFile.saved(folder, text));
    }
}
