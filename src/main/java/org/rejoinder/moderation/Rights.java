package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rejoinder.people.Account;
import org.rejoinder.reply.Reply;

/** Who may decide: moderators about every reply; authors, if the site lets them, about those on their own articles. */
@ApplicationScoped
public class Rights {

    @Inject
    private Policies policies;

    boolean allow(Account account, Reply reply) {
        return account.role().moderates() || reply.article().isWrittenBy(account) && mayDecide(account);
    }

    /** @throws NotAModerator if the account may not */
    void require(Account account, Reply reply) {
        if (!allow(account, reply)) {
            throw new NotAModerator();
        }
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
