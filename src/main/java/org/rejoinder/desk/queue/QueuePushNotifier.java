package org.rejoinder.desk.queue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.moderation.ClaimChanged;
import org.rejoinder.moderation.QueueAudience;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.node.ContentChanged;
import org.rejoinder.node.NewsHeard;
import org.rejoinder.note.NoteTarget;
import org.rejoinder.note.NotesChanged;
import org.rejoinder.reply.ReplyReceived;

/**
 * Tells every open queue that shows them that replies have come or changed, at whichever node, and nothing about them: each asks
 * for itself. Who is told is asked anew each time, so that an account which may not see them any more hears nothing.
 */
@ApplicationScoped
class QueuePushNotifier {

    private static final Logger LOG = Logger.getLogger(QueuePushNotifier.class.getName());
    private static final String CHANNEL = "queue";

    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final String NEWS = "news for open queues";
    private static final Map<String, Object> CHANGED = Map.of("changed", true);

    /** No article has this number. */
    private static final long NO_ARTICLE = 0;

    @Inject
    @Push(channel = CHANNEL)
    private PushContext queues;

    @Inject
    private QueueAudience audience;

    @Inject
    private QueueNewsExchange otherNodes;

    @Inject
    private BackgroundJobs jobs;

    private final Set<Long> answered = ConcurrentHashMap.newKeySet();
    private BackgroundJob telling;

    @PostConstruct
    void prepare() {
        telling = jobs.onRequest(NEWS, this::tellOfReceived);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RepliesChanged repliesChanged) {
        otherNodes.tellOfReplies(repliesChanged.articles());
        jobs.once(NEWS, () -> send(CHANGED, audience.ofArticles(repliesChanged.articles())));
    }

    /** Nobody waits for it, and many may come at once: they are told together. */
    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        answered.add(received.article());
        telling.requestWithin(PAUSE);
    }

    private void tellOfReceived() {
        Set<Long> articles = new HashSet<>(answered);
        answered.removeAll(articles);
        otherNodes.tellOfReplies(articles);
        send(CHANGED, audience.ofArticles(articles));
    }

    /** A note on a writer stands on the cards of all that they wrote, for those who see every reply: on whatever article. */
    void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotesChanged changed) {
        if (changed.target().kind() != NoteTarget.Kind.ARTICLE) {
            Set<Long> articles = Set.of(changed.article().orElse(NO_ARTICLE));
            otherNodes.tellOfReplies(articles);
            jobs.once(NEWS, () -> send(CHANGED, audience.ofArticles(articles)));
        }
    }

    void claimed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClaimChanged claimChanged) {
        otherNodes.tellOf(claimChanged);
        jobs.once(NEWS, () -> sendClaim(claimChanged));
    }

    void heard(@Observes NewsHeard heard) {
        if (otherNodes.isAboutQueue(heard)) {
            jobs.once(NEWS, () -> pass(heard));
        }
    }

    private void pass(NewsHeard heard) {
        Set<Long> articles = otherNodes.articlesIn(heard);
        if (!articles.isEmpty()) {
            send(CHANGED, audience.ofArticles(articles));
        }
        otherNodes.claimsIn(heard).forEach(this::sendClaim);
    }

    /** Nobody knows what has been missed. */
    void missed(@Observes ContentChanged changed) {
        if (changed.isElsewhere() && changed.isEverything()) {
            jobs.once(NEWS, () -> send(CHANGED, audience.everybody()));
        }
    }

    private void sendClaim(ClaimChanged claimChanged) {
        Map<String, Object> news = Map.of(
                "reply", claimChanged.reply(),
                "who", claimChanged.account(),
                "name", claimChanged.by(),
                "reading", claimChanged.reading());
        send(news, audience.ofReply(claimChanged.reply()));
    }

    /** A page that was closed at this moment cannot be told, and need not be. */
    private void send(Map<String, Object> news, Set<Long> accounts) {
        try {
            queues.send(news, accounts);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A page of the queue was not told", e);
        }
    }
}
