package org.rejoinder.moderation.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.crypto.SignedTokens;
import org.rejoinder.moderation.ConcurrentDecisionException;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Settings;

/**
 * Links by which a moderator decides without signing in: each is one moderator's, about one revision of one reply, good
 * once and for some days. It leads to a page with buttons, so that a program which follows it decides nothing.
 */
@ApplicationScoped
@Transactional
public class DecisionLinks {

    private static final String KIND = "decide";
    private static final Duration GOOD_FOR = Duration.ofDays(3);
    private static final Pattern ABOUT = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,9})");

    /** Who may decide about what. */
    public record Invitation(Account moderator, Reply reply, ExpectedVersion shown) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SignedTokens signedTokens;

    @Inject
    private Accounts accounts;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private Moderation moderation;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private HmacSha256 digest;

    protected DecisionLinks() {}

    @Inject
    DecisionLinks(RootKey root) {
        digest = new HmacSha256(root, "used ticket");
    }

    public String addressFor(Account moderator, Reply reply) {
        String about = moderator.id() + "-" + reply.id() + "-" + reply.revision();
        return settings.site() + "/decisions/"
                + signedTokens.issue(KIND, about, clock.instant().plus(GOOD_FOR));
    }

    /** Empty if there is nothing to decide with it: wrong, too old, used, or somebody else was first. */
    public Optional<Invitation> open(String ticket) {
        Matcher about =
                ABOUT.matcher(signedTokens.open(KIND, ticket, clock.instant()).orElse(""));
        if (!about.matches() || entities.find(UsedDecisionLink.class, digest.hexOf(ticket)) != null) {
            return Optional.empty();
        }
        var expectedVersion = new ExpectedVersion(Long.parseLong(about.group(2)), Integer.parseInt(about.group(3)));
        return accounts.with(Long.parseLong(about.group(1)))
                .filter(account -> !account.isDisabled())
                .flatMap(account -> moderationQueue
                        .findForUpdate(expectedVersion.reply())
                        .filter(expectedVersion::isStill)
                        .filter(reply -> moderationPermissions.allowDeciding(account, reply))
                        .map(reply -> new Invitation(account, reply, expectedVersion)));
    }

    /**
     * Decides, and uses the link up.
     *
     * @return what was decided about; empty if there was nothing to decide with it
     * @throws ConcurrentDecisionException if somebody else was faster by a moment
     */
    public Optional<Invitation> decide(String ticket, Decision decision) {
        Optional<Invitation> open = open(ticket);
        open.ifPresent(invitation -> {
            moderation.decide(invitation.moderator(), invitation.shown(), decision, Channel.MAIL);
            Instant end = clock.instant().plus(GOOD_FOR);
            entities.persist(new UsedDecisionLink(digest.hexOf(ticket), end));
        });
        return open;
    }

    /** Those that would not work any more in any case. */
    public void forgetEnded() {
        entities.createQuery("delete from UsedDecisionLink t where t.endsAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
