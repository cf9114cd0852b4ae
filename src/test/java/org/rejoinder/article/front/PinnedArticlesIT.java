package org.rejoinder.article.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.NotPublicException;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.PublishedArticles.ArticleQuery;
import org.rejoinder.article.Publishing;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.PendingAudit;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class PinnedArticlesIT {

    @Inject
    private PinnedArticles pinnedArticles;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Publishing publishing;

    @Inject
    private Audit audit;

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private Given given;

    private Account editor;

    @BeforeEach
    void anEditorAndNoPins() {
        editor = given.account(Role.EDITOR);
        unpinAll();
    }

    @AfterEach
    void unpinAll() {
        pinnedArticles.ids().forEach(article -> pinnedArticles.unpin(editor, article));
    }

    @Test
    void up_to_three_articles_stand_first_the_last_pinned_before_the_others_and_nowhere_else() {
        List<Long> some = List.of(pinned(), pinned(), pinned());
        long fourth = given.publishedArticle().id();

        assertThrows(TooManyPinsException.class, () -> pinnedArticles.pin(editor, fourth));
        pinnedArticles.pin(editor, some.get(0));
        assertEquals(List.of(some.get(2), some.get(1), some.get(0)), pinnedArticles.ids());

        pinnedArticles.unpin(editor, some.get(1));
        pinnedArticles.pin(editor, fourth);
        assertEquals(List.of(fourth, some.get(2), some.get(0)), pinnedArticles.ids());
        assertEquals(
                List.of(),
                publishedArticles.list(ArticleQuery.without(pinnedArticles.ids()), 0, 100).stream()
                        .map(Article::id)
                        .filter(pinnedArticles.ids()::contains)
                        .toList());
    }

    @Test
    void what_readers_cannot_read_is_not_pinned_and_makes_room_when_it_is_unpublished() {
        Article draft = publishing.draft(editor, ArticleContent.of("A draft", "", "", "<p>Text</p>", ""));
        assertThrows(NotPublicException.class, () -> pinnedArticles.pin(editor, draft.id()));

        Article article = publishing.publish(editor, draft.id(), draft.version());
        pinnedArticles.pin(editor, article.id());
        assertEquals(List.of(article.id()), pinnedArticles.ids());
        publishing.unpublish(editor, article.id(), article.version());

        assertEquals(List.of(), pinnedArticles.ids());
    }

    @Test
    void an_author_pins_nothing_and_the_log_says_who_did() {
        Account author = given.account(Role.AUTHOR);
        long article = given.articleBy(author).id();
        assertThrows(ArticleAccessDeniedException.class, () -> pinnedArticles.pin(author, article));

        pinnedArticles.pin(editor, article);
        pinnedArticles.unpin(editor, article);

        pendingAudit.write();
        List<AuditAction> logged =
                audit.before(new AuditQuery(null, editor.id(), null, null, null, null), Long.MAX_VALUE, 2).stream()
                        .map(AuditEntry::act)
                        .toList();
        assertEquals(List.of(AuditAction.ARTICLE_UNPINNED, AuditAction.ARTICLE_PINNED), logged);
    }

    private long pinned() {
        long article = given.publishedArticle().id();
        pinnedArticles.pin(editor, article);
        return article;
    }
}
