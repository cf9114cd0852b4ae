package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rejoinder.people.Account;
import org.rejoinder.people.Accounts;
import org.rejoinder.reply.Reply;

/** Who may decide: moderators about every reply; authors, if the site lets them, about those on their own articles. */
@ApplicationScoped
public class Rights {

    @Inject
    private Policies policies;

    @Inject
    private Accounts accounts;

    @Inject
    private Audit audit;

    boolean allow(Account account, Reply reply) {
        return account.role().moderates() || reply.article().isWrittenBy(account) && mayDecide(account);
    }

    /** @throws NotAModerator if the account may not */
    void require(Account account, Reply reply) {
        if (!allow(account, reply)) {
            throw new NotAModerator();
        }
    }

    /**
     * Whether the account may decide about this reply: about an appeal against its own decision only if nobody else is there
     * to do so.
     */
    boolean allowDeciding(Account account, Reply reply) {
        return allow(account, reply) && (!isAgainst(account, reply) || !accounts.isAnybodyElseModerating(account));
    }

    /** Whether its writer has appealed against what this account decided. */
    public boolean isAgainst(Account account, Reply reply) {
        return reply.appealOf()
                .flatMap(audit::with)
                .flatMap(AuditEntry::account)
                .filter(first -> first.id().equals(account.id()))
                .isPresent();
    }

    /** @throws NotAModerator unless the account decides about every reply */
    void requireModerator(Account account) {
        if (!account.role().moderates()) {
            throw new NotAModerator();
        }
    }

    /** Whether there is anything that this account may decide about. */
    public boolean mayDecide(Account account) {
        return account.role().moderates() || policies.current().authorsDecide();
    }
}
