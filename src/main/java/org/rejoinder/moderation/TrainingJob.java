package org.rejoinder.moderation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.SortedMap;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.training.TrainingRecords;
import org.rejoinder.screening.learner.SpamClassifier;

/**
 * Teaches the learner what people have decided, some seconds later: a text has a hundred features, each on a page of its own in the
 * database, and whoever decides does not wait until they are written. It reads along the audit, in which each decision stands
 * anyway; so a crash loses nothing, and what is followed twice is learnt once.
 */
@ApplicationScoped
public class TrainingJob {

    private static final Duration BEGIN = Duration.ofSeconds(3);

    /** In which decisions gather. */
    private static final Duration GATHERING = Duration.ofSeconds(5);

    /** If nobody decides on this node. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** Whoever decides about one of them waits that long. */
    private static final int CHUNK = 250;

    @Inject
    private Audit audit;

    @Inject
    private Replies replies;

    @Inject
    private TrainingRecords trainingRecords;

    @Inject
    private SpamClassifier spamClassifier;

    @Inject
    private TrainingJob self;

    @Inject
    private BackgroundJobs jobs;

    private BackgroundJob following;

    @PostConstruct
    void prepare() {
        following = jobs.every("lessons of the learner", BEGIN, PAUSE, this::catchUp);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        following.requestWithin(BEGIN);
    }

    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) RepliesChanged changed) {
        following.requestWithin(GATHERING);
    }

    /** Until it knows all that is decided. */
    public void catchUp() {
        while (self.advance()) {
            // the rest
        }
    }

    /** @return whether there may be more */
    @Transactional
    public boolean advance() {
        SortedMap<Long, Long> next = audit.repliesAfter(spamClassifier.position(), CHUNK);
        if (next.isEmpty()) {
            return false;
        }
        Collection<Long> changed = next.values().stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        trainingRecords.follow(replies.forChange(changed));
        spamClassifier.moveTo(next.lastKey());
        return next.size() == CHUNK;
    }
}
