package org.rejoinder.moderation.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyVersion;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.WriterTrust;

/**
 * How the site treats a writer: what the policy says of them, else what follows from what they wrote. To decide about one is to
 * save a version of the policy, like any other. Not in a transaction that has changed replies: whoever saves a policy
 * locks that before the end of the audit.
 */
@ApplicationScoped
@Transactional
public class WriterStandings {

    @Inject
    private PolicyVersions policies;

    @Inject
    private WriterTrackRecords records;

    @Inject
    private Commenters commenters;

    @Inject
    private Clock clock;

    public WriterStanding of(Commenter writer) {
        Policy policy = policies.inForce();
        return decided(policy, writer.id()).map(WriterStanding::decided).orElseGet(() -> derived(policy, writer));
    }

    /** What it is, or would be, if nobody had decided anything. */
    public WriterStanding derived(Commenter writer) {
        return derived(policies.inForce(), writer);
    }

    /** As screening has it: an address that is proven, and as many replies published as the policy asks for. */
    private WriterStanding derived(Policy policy, Commenter writer) {
        long published = records.of(writer).in(ReplyState.PUBLISHED);
        return WriterStanding.derived(writer.isVerified() && published > 0 && published >= policy.publishedNeeded());
    }

    /** Empty once it is over. */
    private Optional<Policy.OfWriter> decided(Policy policy, long writer) {
        Instant now = clock.instant();
        return policy.writers().stream()
                .filter(each -> each.writer() == writer && !each.isOver(now))
                .findFirst();
    }

    /**
     * @param shown what {@link WriterStanding#mark} said when this was begun
     * @param trust empty for what follows from what they wrote
     * @param until when a block ends by itself, in whole seconds; null for never
     * @throws PermissionDeniedException if this account may not
     * @throws StaleStandingException if somebody has decided otherwise since
     * @throws WriterNotFoundException if they are erased
     * @throws org.rejoinder.failure.ConflictException if somebody saves the policy at the same moment, or there are too many
     */
    public void decide(Account by, long writer, String shown, Optional<WriterTrust> trust, Instant until) {
        by.require(Permission.SET_POLICY);
        PolicyVersion current = policies.current();
        String now = markOf(decided(current.policy(), writer));
        if (!now.equals(shown)) {
            throw new StaleStandingException(current.savedBy(), current.savedAt());
        }
        save(by, current, writer, trust, until);
    }

    /** Until somebody says otherwise, whatever was decided about them before. */
    public void block(Account by, long writer) {
        by.require(Permission.SET_POLICY);
        save(by, policies.current(), writer, Optional.of(WriterTrust.BLOCKED), null);
    }

    private void save(Account by, PolicyVersion current, long writer, Optional<WriterTrust> trust, Instant until) {
        commenters.with(writer).orElseThrow(WriterNotFoundException::new);
        Instant end = until == null ? null : until.truncatedTo(ChronoUnit.SECONDS);
        if (WriterStanding.mark(trust, end).equals(markOf(decided(current.policy(), writer)))) {
            return;
        }
        Instant now = clock.instant();
        List<Policy.OfWriter> writers = new ArrayList<>(current.policy().writers());
        writers.removeIf(each -> each.writer() == writer || each.isOver(now));
        trust.ifPresent(
                wanted -> writers.add(new Policy.OfWriter(writer, wanted, wanted == WriterTrust.BLOCKED ? end : null)));
        if (writers.size() > Policy.MOST_SPECIAL) {
            throw new TooManyStandingsException();
        }
        policies.save(by, current.version(), current.policy().with(writers));
    }

    private static String markOf(Optional<Policy.OfWriter> decided) {
        return WriterStanding.mark(
                decided.map(Policy.OfWriter::standing),
                decided.map(Policy.OfWriter::until).orElse(null));
    }
}
