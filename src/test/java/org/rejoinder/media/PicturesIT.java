package org.rejoinder.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.MissingAltTextException;
import org.rejoinder.article.Publishing;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class PicturesIT {

    @Inject
    private Pictures pictures;

    @Inject
    private PictureUses pictureUses;

    @Inject
    private Publishing publishing;

    @Inject
    private Given given;

    private Account editor;

    @BeforeEach
    void anEditor() {
        editor = given.account(Role.EDITOR);
    }

    @Test
    void a_picture_is_kept_once_found_by_words_and_described_by_one_at_a_time() throws IOException {
        String name = UUID.randomUUID() + ".png";
        Picture taken = taken("C:\\holiday\\" + name);

        assertEquals(name, taken.name());
        for (String file : taken.files()) {
            assertTrue(pictures.print(file).orElseThrow().length > 0);
        }
        assertEquals(List.of(taken.id()), ids(name.substring(0, 20).toUpperCase()));
        pictures.describe(
                editor, taken.id(), taken.version(), new ImageMetadata("A 100% " + name, false, "Caption", "AP"));
        assertThrows(
                StalePictureException.class,
                () -> pictures.describe(editor, taken.id(), taken.version(), ImageMetadata.NONE));
        assertEquals(List.of(taken.id()), ids("100% " + name));
        assertTrue(pictures.print("../" + taken.files().get(0)).isEmpty());
        assertTrue(pictures.print("/media/" + taken.files().get(0)).isEmpty());
    }

    @Test
    void what_an_article_shows_or_has_shown_is_not_deleted_and_what_none_shows_is_in_no_list() throws IOException {
        Picture shown = taken("shown-by-an-article.png");
        Picture unused = taken("unused.png");
        Article article = publishing.draft(editor, showing(shown, "Words"));
        publishing.save(editor, article.id(), article.version(), ArticleContent.of("T", "", "", "<p>None</p>", ""), "");

        assertThrows(ImageInUseException.class, () -> pictures.moveToTrash(editor, shown.id()));
        pictures.moveToTrash(editor, unused.id());
        pictures.moveToTrash(editor, unused.id());

        assertEquals(
                Map.of(shown.id(), List.of(new PictureUse(PictureUse.Kind.ARTICLE, article.id()))),
                pictureUses.of(List.of(shown, unused)));
        assertTrue(pictures.print(shown.files().get(0)).isPresent());
        assertEquals(List.of(shown.id()), ids(shown.name()));
        assertEquals(List.of(), ids(unused.name()));
    }

    @Test
    void an_article_is_not_published_while_a_picture_says_nothing_to_those_who_do_not_see_it() throws IOException {
        Picture picture = taken("map.png");
        Article draft = publishing.draft(editor, showing(picture, " "));

        var missing = assertThrows(
                MissingAltTextException.class, () -> publishing.publish(editor, draft.id(), draft.version()));
        assertEquals(List.of("map.png"), missing.pictures());
        assertThrows(
                MissingAltTextException.class,
                () -> publishing.schedule(
                        editor,
                        draft.id(),
                        draft.version(),
                        Instant.parse("2090-01-01T00:00:00Z").plus(Duration.ofDays(1))));
        Article scheduled = publishing.schedule(
                editor,
                publishing
                        .save(editor, draft.id(), draft.version(), showing(picture, "A map"), "")
                        .id(),
                draft.version() + 1,
                Instant.parse("2090-01-01T00:00:00Z"));
        assertThrows(
                MissingAltTextException.class,
                () -> publishing.save(editor, scheduled.id(), scheduled.version(), showing(picture, ""), ""));
        publishing.unschedule(editor, scheduled.id(), scheduled.version());
        Article again = publishing.save(editor, draft.id(), scheduled.version() + 1, showing(picture, ""), "");
        Picture described = pictures.with(picture.id()).orElseThrow();
        assertEquals("A map", described.words().alternative(), "the words of the article are kept with it");
        pictures.describe(editor, picture.id(), described.version(), new ImageMetadata("", true, "", ""));

        assertTrue(publishing.publish(editor, again.id(), again.version()).isPublished());
    }

    @Test
    void what_an_article_says_in_place_of_a_picture_that_says_nothing_yet_is_kept_with_it() throws IOException {
        Picture picture = taken("silent.png");

        publishing.draft(editor, showing(picture, "Two turnips"));
        publishing.draft(editor, showing(picture, "Three turnips"));

        assertEquals(
                "Two turnips", pictures.with(picture.id()).orElseThrow().words().alternative());
    }

    private List<Long> ids(String words) {
        return pictures.list(words, Long.MAX_VALUE, 10).stream()
                .map(Picture::id)
                .toList();
    }

    private static ArticleContent showing(Picture picture, String alternative) {
        return ArticleContent.of(
                "An article with a picture",
                "",
                "",
                "<figure><img src=\"" + picture.address() + "\" alt=\"" + alternative + "\"></figure><p>Words</p>",
                "");
    }

    /** No two are alike. */
    private Picture taken(String name) throws IOException {
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, UUID.randomUUID().hashCode());
        Path file = Files.createTempFile("picture", null);
        ImageIO.write(image, "png", file.toFile());
        Picture taken = pictures.take(editor, name, file);
        assertEquals(taken.id(), pictures.take(editor, "again.png", file).id());
        Files.delete(file);
        return taken;
    }
}
