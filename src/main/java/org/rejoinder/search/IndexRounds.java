package org.rejoinder.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.masthead.SiteChanged;
import org.rejoinder.moderation.Decided;
import org.rejoinder.reply.ReplyReceived;

/** When the index is looked after: at once for what this node has changed, every few seconds for what others have. */
@ApplicationScoped
class IndexRounds {

    private static final Logger LOG = Logger.getLogger(IndexRounds.class.getName());

    /** Milliseconds. */
    private static final int BEGIN = 3_000;

    private static final int ROUND = 250;

    /** Rounds, if nobody calls. */
    private static final int UNTIL_IT_LOOKS = 20;

    @Inject
    private IndexKeeper keeper;

    @Resource
    private ManagedScheduledExecutorService clockwork;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean called = new AtomicBoolean();
    private Future<?> rounds;
    private Future<?> looking;
    private int untilItLooks;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        goRound();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticleChanged changed) {
        call();
    }

    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) Decided decided) {
        call();
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        call();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged changed) {
        call();
    }

    /**
     * However many call, one comes. A task of its own for each would belong to the request that called, and close at its end
     * what that request reads with.
     */
    void call() {
        called.set(true);
        goRound();
    }

    /**
     * The server lets go of what is due before it has finished starting, and never calls it again: whoever has something to
     * tell or to ask sees to it that there are rounds.
     */
    private synchronized void goRound() {
        if (rounds == null || rounds.isDone()) {
            try {
                rounds = clockwork.scheduleWithFixedDelay(this::round, BEGIN, ROUND, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "Whoever calls next begins", e);
            }
        }
    }

    /**
     * One thread goes round for the whole server, with letters and articles that are due: it only sees to it that somebody
     * looks, one at a time. A task that fails would never be called again.
     */
    private void round() {
        if ((called.get() || --untilItLooks <= 0) && (looking == null || looking.isDone())) {
            untilItLooks = UNTIL_IT_LOOKS;
            called.set(false);
            try {
                looking = executor.submit(keeper::look);
            } catch (RejectedExecutionException e) {
                called.set(true);
                LOG.log(Level.FINE, "The next round tries again", e);
            }
        }
    }
}
