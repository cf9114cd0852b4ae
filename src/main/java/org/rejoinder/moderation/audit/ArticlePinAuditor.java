package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.article.front.ArticlePinned;
import org.rejoinder.moderation.Actor;

/** Records who puts which article first on the front page. */
@ApplicationScoped
class ArticlePinAuditor {

    @Inject
    private Audit audit;

    void pinned(@Observes ArticlePinned pinned) {
        audit.record(AuditEntry.of(
                pinned.pinned() ? AuditAction.ARTICLE_PINNED : AuditAction.ARTICLE_UNPINNED,
                Actor.of(pinned.by()),
                pinned.title(),
                Channel.DESK,
                pinned.at()));
    }
}
