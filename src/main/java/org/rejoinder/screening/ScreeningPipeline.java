package org.rejoinder.screening;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rejoinder.screening.check.AllCapsCheck;
import org.rejoinder.screening.check.BlockListCheck;
import org.rejoinder.screening.check.Check;
import org.rejoinder.screening.check.ClassifierCheck;
import org.rejoinder.screening.check.DisposableAddressCheck;
import org.rejoinder.screening.check.FirstTimeWriterCheck;
import org.rejoinder.screening.check.ImpersonationCheck;
import org.rejoinder.screening.check.LinkCheck;
import org.rejoinder.screening.check.MojibakeCheck;
import org.rejoinder.screening.check.WordListCheck;
import org.rejoinder.screening.rule.InvalidRuleException;
import org.rejoinder.screening.rule.RuleList;

/** The whole screening under one policy, in order: to add a screen, add a line. Safe for use by many threads. */
public final class ScreeningPipeline {

    private final Policy policy;
    private final Map<Long, WriterTrust> standings;
    private final List<Check> screens;
    private final boolean braking;

    /**
     * @param version of the policy
     * @param braking whether a wave of spam is coming in
     * @param colleagues the names of those who work at the desk
     * @throws InvalidRuleException if one of the policy's lines is no rule
     */
    ScreeningPipeline(Policy policy, int version, boolean braking, Collection<String> colleagues) {
        this.policy = policy;
        this.standings = policy.trustByWriter();
        this.braking = braking;
        this.screens = List.of(
                // Who writes
                new FirstTimeWriterCheck(policy.publishedNeeded()),
                new BlockListCheck(standings, policy.blockedNetworks()),
                new DisposableAddressCheck(),
                new ImpersonationCheck(colleagues),
                // What it points to
                new LinkCheck(policy.linksHeld()),
                // How it is written
                new MojibakeCheck(),
                new AllCapsCheck(),
                // What the site has put down
                new WordListCheck(RuleList.of(policy.spamming()), RuleList.of(policy.holding()), version),
                // What the site has decided before
                new ClassifierCheck(policy.spamFrom()));
    }

    /** What is noticed, in the order of the screens. */
    public List<Signal> run(ScreenedReply screenedReply) {
        ModerationMode moderationMode = modeFor(screenedReply);
        return screens.stream()
                .flatMap(check -> check.run(screenedReply, moderationMode))
                .toList();
    }

    /** Where it goes. */
    public Verdict verdict(ScreenedReply screenedReply, Collection<Signal> signals) {
        return Verdict.of(signals, modeFor(screenedReply));
    }

    /** Whether this is somebody whose address is their own, and whom the site has published often enough or trusts. */
    public boolean knows(Author author) {
        WriterTrust writerTrust = author.writer() == null ? null : standings.get(author.writer());
        return author.verified()
                && (writerTrust == WriterTrust.TRUSTED
                        || writerTrust == null
                                && author.published() > 0
                                && author.published() >= policy.publishedNeeded());
    }

    private ModerationMode modeFor(ScreenedReply screenedReply) {
        ModerationMode here = policy.modeOf(screenedReply.article());
        Author author = screenedReply.sender();
        boolean trusted =
                author.verified() && author.writer() != null && standings.get(author.writer()) == WriterTrust.TRUSTED;
        ModerationMode moderationMode =
                trusted && here != ModerationMode.CLOSED ? ModerationMode.ONLY_FLAGGED_HELD : here;
        return braking ? moderationMode.braked() : moderationMode;
    }
}
