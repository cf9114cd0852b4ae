package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Permission;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;

/** Who may decide: moderators about every reply; authors, if the site lets them, about those on their own articles. */
@ApplicationScoped
public class ModerationPermissions {

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private Accounts accounts;

    @Inject
    private Audit audit;

    public boolean allow(Account account, Reply reply) {
        return account.may(Permission.MODERATE_REPLIES) || reply.article().isWrittenBy(account) && mayDecide(account);
    }

    /** @throws ModerationDeniedException if the account may not */
    void require(Account account, Reply reply) {
        if (!allow(account, reply)) {
            throw new ModerationDeniedException();
        }
    }

    /**
     * Whether the account may decide about this reply: about an appeal against its own decision only if nobody else is there
     * to do so.
     */
    public boolean allowDeciding(Account account, Reply reply) {
        return allow(account, reply) && (!isAgainst(account, reply) || !accounts.isAnybodyElseModerating(account));
    }

    /** A decision about an appeal is undone by whoever made it, or by somebody else than the appeal was against. */
    boolean allowUndoing(Account account, AuditEntry decision, Reply reply) {
        boolean theirs =
                decision.account().filter(by -> by.id().equals(account.id())).isPresent();
        return theirs || allowDeciding(account, reply);
    }

    /** Whether its writer has appealed against what this account decided. */
    public boolean isAgainst(Account account, Reply reply) {
        return reply.appealOf()
                .flatMap(audit::with)
                .flatMap(AuditEntry::account)
                .filter(first -> first.id().equals(account.id()))
                .isPresent();
    }

    /** @throws ModerationDeniedException unless the account decides about every reply */
    void requireModerator(Account account) {
        if (!account.may(Permission.MODERATE_REPLIES)) {
            throw new ModerationDeniedException();
        }
    }

    /** Whether there is anything that this account may decide about. */
    public boolean mayDecide(Account account) {
        return account.may(Permission.MODERATE_REPLIES)
                || account.may(Permission.MODERATE_OWN_ARTICLES)
                        && moderationSettingsService.current().authorsDecide();
    }
}
