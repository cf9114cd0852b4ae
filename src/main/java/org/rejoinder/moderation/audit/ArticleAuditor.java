package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.article.ArticleDecided;
import org.rejoinder.article.front.ArticlePinned;
import org.rejoinder.moderation.Actor;

/** Records what those who may publish do with articles. */
@ApplicationScoped
class ArticleAuditor {

    private static final Actor SCHEDULE = Actor.site("Schedule");

    @Inject
    private PendingAudit pendingAudit;

    void decided(@Observes ArticleDecided decided) {
        Actor actor = decided.by() == null ? SCHEDULE : Actor.of(decided.by());
        pendingAudit.note(actionOf(decided.decision()), actor, null, decided.title(), decided.at());
    }

    void pinned(@Observes ArticlePinned pinned) {
        AuditAction action = pinned.pinned() ? AuditAction.ARTICLE_PINNED : AuditAction.ARTICLE_UNPINNED;
        pendingAudit.note(action, Actor.of(pinned.by()), null, pinned.title(), pinned.at());
    }

    private static AuditAction actionOf(ArticleDecided.Decision decision) {
        return switch (decision) {
            case PUBLISHED -> AuditAction.ARTICLE_PUBLISHED;
            case SCHEDULED -> AuditAction.ARTICLE_SCHEDULED;
            case UNSCHEDULED -> AuditAction.ARTICLE_UNSCHEDULED;
            case RETURNED -> AuditAction.ARTICLE_RETURNED;
            case UNPUBLISHED -> AuditAction.ARTICLE_UNPUBLISHED;
            case RETRACTED -> AuditAction.ARTICLE_RETRACTED;
            case CORRECTED -> AuditAction.ARTICLE_CORRECTED;
        };
    }
}
