package org.rejoinder.reply.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.reply.DecidedReply;
import org.rejoinder.reply.Replies;
import org.rejoinder.screening.learner.SpamClassifier;

/** Once, on a site that has been there longer than the learner: teaches it what people have decided so far. */
@ApplicationScoped
public class TrainingBackfillJob {

    private static final int CHUNK = 250;

    /** Older decisions are about other spam. */
    private static final int MOST = 50_000;

    @Inject
    private TrainingRecords trainingRecords;

    @Inject
    private Replies replies;

    @Inject
    private SpamClassifier spamClassifier;

    @Inject
    private TrainingBackfillJob self;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (!spamClassifier.isCaughtUp()) {
            jobs.onRequest("first lessons of the learner", this::catchUp).request();
        }
    }

    /** The newest decisions first. */
    public void catchUp() {
        Optional<Long> next = Optional.of(Long.MAX_VALUE);
        for (int done = 0; next.isPresent() && done < MOST; done += CHUNK) {
            next = self.teach(next.get());
        }
        spamClassifier.catchUp();
    }

    /**
     * @param below the audit row of a decision; only older ones count
     * @return the oldest of this chunk; empty if there was nothing left
     */
    @Transactional
    public Optional<Long> teach(long below) {
        List<DecidedReply> chunk = replies.decidedBefore(below, CHUNK);
        trainingRecords.follow(
                replies.forChange(chunk.stream().map(DecidedReply::reply).toList()));
        return chunk.stream().map(DecidedReply::entry).reduce((newer, older) -> older);
    }
}
