package org.rejoinder.note;

import jakarta.enterprise.context.ApplicationScoped;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.Article;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * Who may read and write notes: on a reply, who sees it in the queue; on a writer, who sees everything that they wrote; on an
 * article, who may edit it.
 */
@ApplicationScoped
public class NotePermissions {

    boolean allowOn(Reply reply, Account account) {
        return reply.state() != ReplyState.ERASED
                && (allowOnWriters(account)
                        || account.may(Permission.ANSWER_ON_OWN_ARTICLES)
                                && reply.article().isWrittenBy(account));
    }

    public boolean allowOnWriters(Account account) {
        return account.may(Permission.MODERATE_REPLIES);
    }

    boolean allowOn(Article article, Account account) {
        return article.isEditableBy(account);
    }

    public boolean allow(Note note, Account account) {
        return note.reply()
                .map(reply -> allowOn(reply, account))
                .or(() -> note.article().map(article -> allowOn(article, account)))
                .orElseGet(() -> allowOnWriters(account));
    }

    /** Whoever wrote it, and whoever administers the people here. */
    public boolean allowRemoving(Note note, Account account) {
        return note.isBy(account) || account.may(Permission.MANAGE_ACCOUNTS);
    }
}
