package org.rejoinder.article.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
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
import org.rejoinder.article.MissingAltTextException;
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

    @Test
    void what_readers_get_is_changed_only_by_who_may_publish_it() throws IOException {
        Account author = given.account(Role.AUTHOR);
        long picture = taken("A quay").id();
        Article draft = publishing.draft(author, ArticleContent.of("T", "", "", "<p>T</p>", ""));
        leadImages.choose(author, draft.id(), Optional.of(picture));
        assertEquals("A quay", lead(draft).orElseThrow().alternative());
        Article published = publishing.publish(
                editor, draft.id(), articles.with(draft.id()).orElseThrow().version());

        assertThrows(ArticleAccessDeniedException.class, () -> leadImages.choose(author, draft.id(), Optional.empty()));
        leadImages.choose(editor, published.id(), Optional.empty());
    }

    @Test
    void a_picture_that_says_nothing_to_those_who_do_not_see_it_leads_no_article() throws IOException {
        Article draft = publishing.draft(editor, ArticleContent.of("T", "", "", "<p>T</p>", ""));
        long silent = taken("").id();

        assertThrows(MissingAltTextException.class, () -> leadImages.choose(editor, draft.id(), Optional.of(silent)));
        Picture picture = pictures.with(silent).orElseThrow();
        pictures.describe(editor, silent, picture.version(), new ImageMetadata("", true, "", ""));
        leadImages.choose(editor, draft.id(), Optional.of(silent));

        assertEquals("", lead(draft).orElseThrow().alternative());
    }

    private Optional<LeadImage> lead(Article article) {
        return articles.with(article.id()).orElseThrow().leadImage();
    }

    private Picture taken(String alternative) throws IOException {
        return given.picture(editor, alternative);
    }
}
