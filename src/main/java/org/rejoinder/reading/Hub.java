package org.rejoinder.reading;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /** Seconds before it is tried a second time; before a third as often as much. */
    private static final int PAUSE = 15;

    /** Articles and their replies whose own feeds are told of at once. Who imports thousands changes the feeds of the site. */
    private static final int MOST = 200;

    @Inject
    private Topics topics;

    @Resource
    private ManagedScheduledExecutorService executor;

    private Optional<HubCall> hub = Optional.empty();
    private URI site;

    private final Set<Long> changed = new HashSet<>();
    private final Set<Long> answered = new HashSet<>();
    private boolean due;

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

    private void gather(Set<Long> kind, Collection<Long> articles) {
        if (hub.isEmpty()) {
            return;
        }
        synchronized (this) {
            articles.stream().filter(each -> kind.size() < MOST).forEach(kind::add);
            if (due) {
                return;
            }
            due = true;
        }
        executor.schedule(this::round, GATHERING, TimeUnit.SECONDS);
    }

    /** A task that fails says so nowhere. */
    private void round() {
        try {
            tell(new TreeSet<>(gathered()), 1);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The hub was not told of what has changed: {0}", e.toString());
        }
    }

    private Collection<String> gathered() {
        Set<Long> articles;
        Set<Long> replies;
        synchronized (this) {
            due = false;
            articles = Set.copyOf(changed);
            replies = Set.copyOf(answered);
            changed.clear();
            answered.clear();
        }
        return topics.of(articles, replies);
    }

    private void tell(Set<String> paths, int attempt) {
        Set<String> untold = new TreeSet<>();
        String why = "";
        for (String path : paths) {
            Optional<String> problem = hub.orElseThrow().tell(site + path);
            if (problem.isPresent()) {
                untold.add(path);
                why = problem.get();
            }
        }
        if (!untold.isEmpty() && attempt < TRIES) {
            executor.schedule(() -> tell(untold, attempt + 1), (long) PAUSE * attempt, TimeUnit.SECONDS);
        } else if (!untold.isEmpty()) {
            LOG.log(Level.WARNING, "The hub was not told of {0} feeds: {1}", new Object[] {untold.size(), why});
        }
    }
}
