package org.rejoinder.desk.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.KnownToReadersException;
import org.rejoinder.article.Publishing;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;

/** Moves articles to the bin: those that readers never had. The others stay, and that is said. */
@Named
@RequestScoped
public class ArticleTrashBean {

    @Inject
    private Publishing publishing;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private TrashDeadline trashDeadline;

    public void moveToTrash(long article) {
        moveToTrash(List.of(article), "/desk/articles");
    }

    /** @param next the page to go on with */
    void moveToTrash(List<Long> articles, String next) {
        Account account = currentUser.account().orElseThrow();
        int moved = 0;
        int known = 0;
        for (long article : articles) {
            try {
                moved += publishing.moveToTrash(account, article) ? 1 : 0;
            } catch (KnownToReadersException e) {
                known++;
            } catch (ArticleAccessDeniedException e) {
                DeskMessages.complain(null, DeskMessages.of("articles.tag.notYours"));
                return;
            }
        }
        if (moved > 0) {
            DeskMessages.tellNext("articles.trashed.done", moved, trashDeadline.inWords());
        }
        if (known > 0) {
            DeskMessages.warnNext("articles.trashed.known", known);
        }
        Redirection.to(next);
    }
}
