package org.rejoinder.screening;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The whole screening under one policy, in order: to add a screen, add a line. Safe for use by many threads. */
public final class Screening {

    private final Policy policy;
    private final Map<Long, Standing> standings;
    private final List<Screen> screens;
    private final boolean braking;

    /**
     * @param version of the policy
     * @param braking whether a wave of spam is coming in
     * @param colleagues the names of those who work at the desk
     * @throws RuleRefused if one of the policy's lines is no rule
     */
    Screening(Policy policy, int version, boolean braking, Collection<String> colleagues) {
        this.policy = policy;
        this.standings = policy.standings();
        this.braking = braking;
        this.screens = List.of(
                // Who writes
                new FirstTimeWriter(policy.publishedNeeded()),
                new Blocked(standings, policy.blockedNetworks()),
                new DisposableAddress(),
                new Impersonation(colleagues),
                // What it points to
                new Links(policy.linksHeld()),
                // How it is written
                new Mojibake(),
                new Shouting(),
                // What the site has put down
                new HouseWords(RuleList.of(policy.spamming()), RuleList.of(policy.holding()), version),
                // What the site has decided before
                new Learnt(policy.spamFrom()));
    }

    /** What is noticed, in the order of the screens. */
    public List<Signal> screen(Candidate candidate) {
        Mode mode = modeFor(candidate);
        return screens.stream().flatMap(screen -> screen.look(candidate, mode)).toList();
    }

    /** Where it goes. */
    public Verdict verdict(Candidate candidate, Collection<Signal> signals) {
        return Verdict.of(signals, modeFor(candidate));
    }

    /** Whether this is somebody whose address is their own, and whom the site has published often enough or trusts. */
    public boolean knows(Sender sender) {
        Standing standing = sender.writer() == null ? null : standings.get(sender.writer());
        return sender.verified()
                && (standing == Standing.TRUSTED
                        || standing == null
                                && sender.published() > 0
                                && sender.published() >= policy.publishedNeeded());
    }

    private Mode modeFor(Candidate candidate) {
        Mode here = policy.modeOf(candidate.article());
        Sender sender = candidate.sender();
        boolean trusted =
                sender.verified() && sender.writer() != null && standings.get(sender.writer()) == Standing.TRUSTED;
        Mode mode = trusted && here != Mode.CLOSED ? Mode.ONLY_FLAGGED_HELD : here;
        return braking ? mode.braked() : mode;
    }
}
