package org.rejoinder.reply.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.learner.ConfusionMatrix;
import org.rejoinder.screening.learner.SpamClassifier;
import org.rejoinder.screening.learner.TrainingExample;

/**
 * Teaches the learner what people decide: published replies and spam, and nothing a machine has sorted. What it knows always
 * follows from where replies stand now; whoever calls has locked them, so that nobody changes their words meanwhile.
 */
@ApplicationScoped
@Transactional
public class TrainingRecords {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SpamClassifier spamClassifier;

    /** These replies may stand elsewhere than they did. */
    public void follow(Collection<Reply> changed) {
        entities.flush();
        Map<Long, TrainingRecord> known = of(changed);
        List<TrainingExample> learnt = new ArrayList<>();
        List<TrainingExample> unlearnt = new ArrayList<>();
        for (Reply reply : changed) {
            Optional<TrainingRecord> before = Optional.ofNullable(known.get(reply.id()));
            Optional<Boolean> teaches = taughtBy(reply);
            if (before.map(TrainingRecord::isSpam).equals(teaches)) {
                continue;
            }
            before.ifPresent(trainingRecord -> {
                unlearnt.add(example(reply, trainingRecord.isSpam()));
                entities.remove(trainingRecord);
                entities.flush();
            });
            teaches.ifPresent(spam -> {
                learnt.add(example(reply, spam));
                entities.persist(new TrainingRecord(reply, spam));
            });
        }
        if (!learnt.isEmpty() || !unlearnt.isEmpty()) {
            spamClassifier.change(learnt, unlearnt);
        }
    }

    /** What was learnt from these replies is not known any more, whatever they are. */
    public void forget(Collection<Reply> changing) {
        entities.flush();
        Map<Long, TrainingRecord> known = of(changing);
        List<TrainingExample> unlearnt = changing.stream()
                .filter(reply -> known.containsKey(reply.id()))
                .map(reply -> example(reply, known.get(reply.id()).isSpam()))
                .toList();
        if (!unlearnt.isEmpty()) {
            known.values().forEach(entities::remove);
            entities.flush();
            spamClassifier.change(List.of(), unlearnt);
        }
    }

    /**
     * How the learner did with the newest replies that people then published or took for spam.
     *
     * @param spamFrom the likelihood from which it is understood to mean spam
     */
    public ConfusionMatrix marks(int spamFrom, int most) {
        return entities.createQuery(
                        "select r.likelihood, r.state from Reply r where r.likelihood is not null and r.lastEntry is not null"
                                + " and r.state in :decided order by r.lastEntry desc",
                        Object[].class)
                .setParameter("decided", List.of(ReplyState.PUBLISHED, ReplyState.SPAM))
                .setMaxResults(most)
                .getResultStream()
                .reduce(
                        ConfusionMatrix.NONE,
                        (confusionMatrix, row) ->
                                confusionMatrix.and((Integer) row[0] >= spamFrom, row[1] == ReplyState.SPAM),
                        (one, other) -> one);
    }

    /** Whether it is an example of spam; empty if it is no example at all. */
    private static Optional<Boolean> taughtBy(Reply reply) {
        if (!reply.isDecided() || reply.isByStaff()) {
            return Optional.empty();
        }
        return switch (reply.state()) {
            case PUBLISHED -> Optional.of(false);
            case SPAM -> Optional.of(true);
            case HELD, REJECTED, WITHDRAWN, ERASED -> Optional.empty();
        };
    }

    private static TrainingExample example(Reply reply, boolean spam) {
        return new TrainingExample(reply.text(), reply.name(), reply.website(), spam);
    }

    private Map<Long, TrainingRecord> of(Collection<Reply> replies) {
        if (replies.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select l from TrainingRecord l where l.reply in :ids", TrainingRecord.class)
                .setParameter("ids", replies.stream().map(Reply::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(TrainingRecord::reply, trainingRecord -> trainingRecord));
    }
}
