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
import org.rejoinder.screening.HumanDecision;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicySimulation;
import org.rejoinder.screening.ScreeningPipelineFactory;

/** Tries policies on the newest replies that people have decided about, in the background. Changes nothing. */
@ApplicationScoped
public class PolicySimulations {

    /** Outcome replies that a policy is tried on. */
    public static final int MOST = 10_000;

    private static final int CHUNK = 1_000;

    /** One that is under way, or has ended. */
    public static final class Run {

        private final PolicySimulation policySimulation;
        private volatile int done;
        private volatile boolean ended;
        private volatile boolean failed;

        private Run(PolicySimulation policySimulation) {
            this.policySimulation = policySimulation;
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
        public Optional<PolicySimulation> result() {
            return Optional.of(policySimulation).filter(unused -> ended && !failed);
        }
    }

    private final Cache<String, Run> runs = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    @Inject
    private ScreeningPipelineFactory screeningPipelineFactory;

    @Inject
    private Replies replies;

    @Inject
    private BackgroundJobs jobs;

    /**
     * @return what to ask for it with
     * @throws org.rejoinder.screening.rule.InvalidRuleException if one of the policy's lines is no rule
     */
    public String begin(Policy tried) {
        String name = UUID.randomUUID().toString();
        var run = new Run(screeningPipelineFactory.rehearsal(tried));
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
            List<DecidedReply> chunk;
            do {
                chunk = replies.decidedBefore(below, CHUNK);
                for (DecidedReply each : chunk) {
                    run.policySimulation.add(past(each));
                    run.done++;
                    below = each.entry();
                }
            } while (chunk.size() == CHUNK && run.done < MOST);
        } catch (RuntimeException e) {
            run.failed = true;
            throw e;
        } finally {
            run.ended = true;
        }
    }

    private static PolicySimulation.Past past(DecidedReply each) {
        return new PolicySimulation.Past(
                each.reply(),
                HumanDecision.valueOf(each.state().name()),
                each.text(),
                each.name(),
                Optional.ofNullable(each.website()),
                each.writer(),
                each.likelihood());
    }
}
