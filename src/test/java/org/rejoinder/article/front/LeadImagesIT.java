package org.rejoinder.article.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Publishing;
import org.rejoinder.html.LeadImage;
import org.rejoinder.media.ImageInUseException;
import org.rejoinder.media.ImageMetadata;
import org.rejoinder.media.Picture;
import org.rejoinder.media.Pictures;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class LeadImagesIT {

    @Inject
    private LeadImages leadImages;

    @Inject
    private Pictures pictures;

    @Inject
    private Publishing publishing;

    @Inject
    private Articles articles;

    @Inject
    private Given given;

    private Account editor;

    @BeforeEach
    void anEditor() {
        editor = given.account(Role.EDITOR);
    }

    @Test
    void the_first_wide_picture_stands_for_an_article_until_another_is_chosen() throws IOException {
        Picture inText = taken("A quay");
        Picture other = taken("A lighthouse");
        Article draft = publishing.draft(
                editor,
                ArticleContent.of(
                        "T", "", "", "<p><img src=\"" + inText.address() + "\" alt=\"A quay at noon\"></p>", ""));
        Article article = publishing.publish(editor, draft.id(), draft.version());
        assertEquals("A quay at noon", lead(article).orElseThrow().alternative());

        leadImages.choose(editor, article.id(), Optional.of(other.id()));

        assertEquals(other.address(), lead(article).orElseThrow().address());
        assertEquals("A lighthouse", lead(article).orElseThrow().alternative());
        assertThrows(ImageInUseException.class, () -> pictures.moveToTrash(editor, other.id()));

        leadImages.choose(editor, article.id(), Optional.empty());
        assertEquals(inText.address(), lead(article).orElseThrow().address());
    }

    @Test
    void only_who_may_edit_an_article_chooses_its_picture() throws IOException {
        Article article = given.publishedArticle();
        long picture = taken("A quay").id();
        Account author = given.account(Role.AUTHOR);

        assertThrows(
                ArticleAccessDeniedException.class,
                () -> leadImages.choose(author, article.id(), Optional.of(picture)));
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> leadImages.choose(editor, article.id(), Optional.of(Long.MAX_VALUE)));
        assertEquals(Optional.empty(), lead(article));
    }

    private Optional<LeadImage> lead(Article article) {
        return articles.with(article.id()).orElseThrow().leadImage();
    }

    private Picture taken(String alternative) throws IOException {
        var drawn = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        drawn.setRGB(1, 1, UUID.randomUUID().hashCode());
        drawn.setRGB(2, 2, UUID.randomUUID().hashCode());
        Path file = Files.createTempFile("picture", ".png");
        try {
            ImageIO.write(drawn, "png", file.toFile());
            Picture picture = pictures.take(editor, "picture.png", file);
            pictures.describe(editor, picture.id(), picture.version(), new ImageMetadata(alternative, false, "", ""));
            return pictures.with(picture.id()).orElseThrow();
        } finally {
            Files.delete(file);
        }
    }
}
