package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.moderation.Actor;
import org.rejoinder.reply.Reply;

/** Records that notes were written and removed; not a word of what they say. */
@ApplicationScoped
@Transactional
public class NoteAuditor {

    @Inject
    private Audit audit;

    @Inject
    private PendingAudit pendingAudit;

    /**
     * @param locked the reply that it is about; empty for a note on something else
     * @param what the note is about, then
     * @param article whether that is an article
     */
    public void added(Optional<Reply> locked, String what, boolean article, Account by, Instant at) {
        record(article ? AuditAction.ARTICLE_NOTE_ADDED : AuditAction.NOTE_ADDED, locked, what, by, at);
    }

    /** The same of one that is removed. */
    public void removed(Optional<Reply> locked, String what, boolean article, Account by, Instant at) {
        record(article ? AuditAction.ARTICLE_NOTE_REMOVED : AuditAction.NOTE_REMOVED, locked, what, by, at);
    }

    private void record(AuditAction act, Optional<Reply> locked, String what, Account by, Instant at) {
        Actor actor = Actor.of(by);
        locked.ifPresentOrElse(
                reply -> audit.record(AuditEntry.unchanged(act, reply, actor, null, Channel.DESK, at)),
                () -> pendingAudit.note(act, actor, null, what, at));
    }
}
