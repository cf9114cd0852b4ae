package org.rejoinder.moderation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.reply.DecidedReply;
import org.rejoinder.reply.Replies;
import org.rejoinder.screening.Outcome;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.Rehearsal;
import org.rejoinder.screening.Screenings;

/** Tries policies on the newest replies that people have decided about, in the background. Changes nothing. */
@ApplicationScoped
public class Rehearsals {

    /** Outcome replies that a policy is tried on. */
    public static final int MOST = 10_000;

    private static final int STRETCH = 1_000;

    /** One that is under way, or has ended. */
    public static final class Run {

        private final Rehearsal rehearsal;
        private volatile int done;
        private volatile boolean ended;
        private volatile boolean failed;

        private Run(Rehearsal rehearsal) {
            this.rehearsal = rehearsal;
        }

        /** How many replies it was tried on so far. */
        public int done() {
            return done;
        }

        public boolean isEnded() {
            return ended;
        }

        public boolean isFailed() {
            return failed;
        }

        /** What came of it; empty until it has ended well. */
        public Optional<Rehearsal> result() {
            return Optional.of(rehearsal).filter(unused -> ended && !failed);
        }
    }

    private final Cache<String, Run> runs = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    @Inject
    private Screenings screenings;

    @Inject
    private Replies replies;

    @Inject
    private BackgroundJobs jobs;

    /**
     * @return what to ask for it with
     * @throws org.rejoinder.screening.RuleRefused if one of the policy's lines is no rule
     */
    public String begin(Policy tried) {
        String name = UUID.randomUUID().toString();
        var run = new Run(screenings.rehearsal(tried));
        runs.put(name, run);
        jobs.once("rehearsal of a policy", () -> play(run));
        return name;
    }

    /** Empty if it was so long ago that it is forgotten. */
    public Optional<Run> with(String name) {
        return Optional.ofNullable(runs.getIfPresent(name));
    }

    private void play(Run run) {
        try {
            long below = Long.MAX_VALUE;
            List<DecidedReply> stretch;
            do {
                stretch = replies.decidedBefore(below, STRETCH);
                for (DecidedReply each : stretch) {
                    run.rehearsal.add(past(each));
                    run.done++;
                    below = each.entry();
                }
            } while (stretch.size() == STRETCH && run.done < MOST);
        } catch (RuntimeException e) {
            run.failed = true;
            throw e;
        } finally {
            run.ended = true;
        }
    }

    private static Rehearsal.Past past(DecidedReply each) {
        return new Rehearsal.Past(
                each.reply(),
                Outcome.valueOf(each.state().name()),
                each.text(),
                each.name(),
                Optional.ofNullable(each.website()),
                each.writer(),
                each.likelihood());
    }
}
