package org.rejoinder.reading;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.moderation.Decided;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.Settings;

/**
 * Tells a WebSub hub (W3C Recommendation of 2018) that feeds have changed, if the operator names one: it passes that on to
 * those who would else look every few minutes. It is told after the commit and in the background, once for whatever changes
 * within a few seconds; who publishes never waits for it.
 */
@ApplicationScoped
public class Hub {

    private static final Logger LOG = Logger.getLogger(Hub.class.getName());

    /** Seconds in which changes gather. */
    private static final int GATHERING = 2;

    private static final int TRIES = 3;

    /** Before it is tried a second time; before a third twice as long. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    /** Articles and their replies whose own feeds are told of at once. Who imports thousands changes the feeds of the site. */
    private static final int MOST = 200;

    @Inject
    private Topics topics;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    /** The scheduler has one thread, which mail and articles wait for, too; a hub may let itself be waited for. */
    @Resource
    private ManagedExecutorService executor;

    private Optional<HubCall> hub = Optional.empty();
    private URI site;

    private final Set<Long> changed = new HashSet<>();
    private final Set<Long> answered = new HashSet<>();
    private final Set<String> untold = new TreeSet<>();
    private int tries;
    private Instant notBefore = Instant.MIN;
    private boolean busy;
    private Future<?> rounds;

    protected Hub() {}

    @Inject
    Hub(Settings settings) {
        site = settings.site();
        hub = settings.hub().map(HubCall::new);
    }

    /** Null if there is none. */
    String address() {
        return hub.map(HubCall::address).orElse(null);
    }

    /** Where a feed is subscribed to (WebSub, section 4). */
    void announce(String self, HttpServletResponse response) {
        hub.ifPresent(call -> {
            response.addHeader("Link", "<" + call.address() + ">; rel=\"hub\"");
            response.addHeader("Link", "<" + self + ">; rel=\"self\"");
        });
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticleChanged event) {
        gather(changed, Set.of(event.article()));
    }

    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) Decided event) {
        gather(answered, event.articles());
    }

    /** What is held is in no feed. */
    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived event) {
        if (event.state() == ReplyState.PUBLISHED) {
            gather(answered, Set.of(event.article()));
        }
    }

    private synchronized void gather(Set<Long> kind, Collection<Long> articles) {
        if (hub.isPresent()) {
            articles.stream().filter(each -> kind.size() < MOST).forEach(kind::add);
            goRound();
        }
    }

    /** What the server lets go of while it starts is begun again. */
    private void goRound() {
        if (rounds == null || rounds.isDone()) {
            try {
                rounds = scheduler.scheduleWithFixedDelay(this::round, GATHERING, GATHERING, TimeUnit.SECONDS);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "Whoever changes something next begins", e);
            }
        }
    }

    private synchronized void round() {
        boolean due = !(changed.isEmpty() && answered.isEmpty() && untold.isEmpty());
        if (due && !busy && !clock.instant().isBefore(notBefore)) {
            try {
                executor.execute(this::tell);
                busy = true;
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "The next round will do it", e);
            }
        }
    }

    /** A task that fails says so nowhere. */
    private void tell() {
        try {
            Set<String> paths = gathered();
            outcome(paths, told(paths));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The hub was not told of what has changed: {0}", e.toString());
        } finally {
            synchronized (this) {
                busy = false;
            }
        }
    }

    private Set<String> gathered() {
        Set<Long> articles;
        Set<Long> replies;
        Set<String> paths;
        synchronized (this) {
            articles = Set.copyOf(changed);
            replies = Set.copyOf(answered);
            paths = new TreeSet<>(untold);
            changed.clear();
            answered.clear();
            untold.clear();
        }
        paths.addAll(topics.of(articles, replies));
        return paths;
    }

    /**
     * A hub that does not take one is not asked about the rest now.
     *
     * @param paths without those that it was told of, afterwards
     * @return what went wrong
     */
    private Optional<String> told(Set<String> paths) {
        for (Iterator<String> rest = paths.iterator(); rest.hasNext(); rest.remove()) {
            Optional<String> problem = hub.orElseThrow().tell(site + rest.next());
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private synchronized void outcome(Set<String> left, Optional<String> problem) {
        tries = problem.isPresent() ? tries + 1 : 0;
        if (problem.isPresent() && tries < TRIES) {
            untold.addAll(left);
            notBefore = clock.instant().plus(PAUSE.multipliedBy(tries));
        } else if (problem.isPresent()) {
            tries = 0;
            LOG.log(Level.WARNING, "The hub was not told of {0} feeds: {1}", new Object[] {left.size(), problem.get()});
        }
    }
}
