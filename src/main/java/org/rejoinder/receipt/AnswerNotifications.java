package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.PublicationUndone;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.SurgeProtection;
import org.rejoinder.settings.Settings;

/**
 * Tells writers of answers. An answer that has become public is noted down, and told only when nothing can undo that any
 * more; whether it is still public, and whether they still want to know, is looked at then. So nothing need be called back.
 */
@ApplicationScoped
@Transactional
public class AnswerNotifications {

    /** A decision that can be undone is not told of. */
    private static final Duration SETTLED = Moderation.UNDOABLE;

    private static final Duration DAY = Duration.ofDays(1);

    /** So many at once and more are told in one letter. */
    private static final int MANY = 4;

    /** Nobody is told of more at once; the rest has its turn. */
    private static final int MOST = 50;

    /** What could not be told for so long is of no use any more. */
    private static final Duration STALE = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Outbox outbox;

    @Inject
    private Unsubscription unsubscription;

    @Inject
    private SurgeProtection surgeProtection;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void decided(@Observes RepliesChanged repliesChanged) {
        note(repliesChanged.replies());
    }

    void received(@Observes ReplyReceived received) {
        note(List.of(received.reply()));
    }

    /** Nobody is to be told of what was never meant to be public. */
    void undone(@Observes PublicationUndone undone) {
        entities.createQuery(
                        "delete from AnswerNotification n where n.answerId = :answer and n.publishedAt = :at and n.toldAt is null")
                .setParameter("answer", undone.reply())
                .setParameter("at", undone.at())
                .executeUpdate();
    }

    /** Those of them that answer somebody who wants to know. */
    private void note(Collection<Long> changed) {
        if (settings.mail().isEmpty() || changed.isEmpty()) {
            return;
        }
        entities.createQuery(
                        "select r from Reply r join fetch r.answers f where r.id in :changed and r.state = :published"
                                + " and f.notifyPreference <> :nothing and f.writer <> r.writer and not exists"
                                + " (select 1 from AnswerNotification n where n.answerId = r.id"
                                + " and (n.toldAt is not null or n.publishedAt >= r.publishedAt))",
                        Reply.class)
                .setParameter("changed", changed)
                .setParameter("published", ReplyState.PUBLISHED)
                .setParameter("nothing", NotifyPreference.NOTHING)
                .getResultList()
                .forEach(this::note);
    }

    /** Published once more, it can be undone once more. */
    private void note(Reply answer) {
        Reply answered = answer.answers().orElseThrow();
        Duration wait = answered.notifyPreference() == NotifyPreference.DAILY ? DAY : SETTLED;
        entities.merge(new AnswerNotification(
                answer,
                answered,
                answer.publishedAt().orElseThrow(),
                clock.instant().plus(wait)));
    }

    /**
     * Tells the next writer whose notices are due.
     *
     * @return whether there was one
     */
    public boolean tellNext() {
        Instant now = clock.instant();
        if (surgeProtection.since().isPresent()) {
            return false;
        }
        Optional<Commenter> next = entities.createQuery(
                        "select n.reply.writer from AnswerNotification n where n.toldAt is null and n.dueAt <= :now"
                                + " order by n.dueAt",
                        Commenter.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        next.ifPresent(commenter -> tell(commenter, now));
        return next.isPresent();
    }

    /**
     * Everything of theirs that is settled by now: who gets one mail a day gets it all in that. Of two nodes the second waits for
     * the first, and finds nothing left.
     */
    private void tell(Commenter commenter, Instant now) {
        entities.lock(commenter, LockModeType.PESSIMISTIC_WRITE);
        List<AnswerNotification> due = entities.createQuery(
                        "select n from AnswerNotification n join fetch n.answer join fetch n.reply r join fetch r.article"
                                + " where r.writer = :writer and n.toldAt is null and n.publishedAt <= :settled"
                                + " order by n.publishedAt",
                        AnswerNotification.class)
                .setParameter("writer", commenter)
                .setParameter("settled", now.minus(SETTLED))
                .setMaxResults(MOST)
                .getResultList();
        List<AnswerNotification> useful = new ArrayList<>();
        for (AnswerNotification answerNotification : due) {
            answerNotification.settle(now);
            if (isStillOfUse(answerNotification, commenter, now)) {
                useful.add(answerNotification);
            }
        }
        boolean together = useful.size() >= MANY
                || useful.stream()
                        .anyMatch(answerNotification ->
                                answerNotification.reply().notifyPreference() == NotifyPreference.DAILY);
        if (together) {
            write(commenter, useful);
        } else {
            useful.forEach(answerNotification -> write(commenter, List.of(answerNotification)));
        }
    }

    private static boolean isStillOfUse(AnswerNotification answerNotification, Commenter commenter, Instant now) {
        return answerNotification.answer().isPublic()
                && answerNotification.reply().isPublic()
                && answerNotification.reply().notifyPreference() != NotifyPreference.NOTHING
                && answerNotification.reply().isProven()
                && answerNotification.publishedAt().isAfter(now.minus(STALE));
    }

    private void write(Commenter commenter, List<AnswerNotification> some) {
        if (some.isEmpty()) {
            return;
        }
        Reply followed = some.get(0).reply();
        String stop = unsubscription.addressFor(followed);
        MailMessage mailMessage = some.size() == 1
                ? MailMessage.worded(
                        currentMessages.current(),
                        "answer",
                        followed.article().title(),
                        some.get(0).answer().name(),
                        address(some.get(0)),
                        stop)
                : MailMessage.worded(currentMessages.current(), "answers", some.size(), list(some), stop);
        outbox.put(
                commenter,
                some.stream()
                        .map(answerNotification -> answerNotification.answer().id())
                        .toList(),
                mailMessage.inThread("reply-" + followed.id()).stoppedAt(stop));
    }

    private String list(List<AnswerNotification> some) {
        var list = new StringBuilder();
        some.forEach(answerNotification -> list.append(currentMessages
                .current()
                .letter(
                        "answers.line",
                        answerNotification.answer().name(),
                        answerNotification.reply().article().title(),
                        address(answerNotification))));
        return list.toString();
    }

    private String address(AnswerNotification answerNotification) {
        return settings.site() + "/replies/" + answerNotification.answer().id();
    }

    /** Of what was told long ago, or never could be, nobody needs to know. */
    public void forgetOlderThan(Instant limit) {
        entities.createQuery("delete from AnswerNotification n where n.publishedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
