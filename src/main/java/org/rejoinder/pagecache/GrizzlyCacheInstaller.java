package org.rejoinder.pagecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.background.Gauges;
import org.rejoinder.http.server.DelegatingFilter;
import org.rejoinder.http.server.ServerFilterChain;

/**
 * Puts {@link GrizzlyCacheFilter} and {@link ServerFilterChain} where the server reads requests ({@link PayaraFilterChains}).
 * Where they cannot be put, pages are answered by {@link PageCacheFilter} alone, only slower, and bodies that come slowly hold
 * threads: then the log says so, and so do {@code /health} and {@code /metrics}.
 */
@ApplicationScoped
class GrizzlyCacheInstaller {

    private static final Logger LOG = Logger.getLogger(GrizzlyCacheInstaller.class.getName());

    private static final String USUAL = "org.glassfish.grizzly.http.server.HttpServerFilter";

    private static final String SLOWER = "Requests are read the slower way";

    private static final Duration PAUSE = Duration.ofMillis(50);

    @Inject
    private PageCache pageCache;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private ServerFilterChain filters;

    @Inject
    private Gauges gauges;

    private BackgroundJob joining;

    private final List<FilterChain> joined = new CopyOnWriteArrayList<>();

    void open(@Observes @Initialized(ApplicationScoped.class) Object application) {
        gauges.show(
                "ready_pages_before_container",
                "1 if ready pages are answered where the server reads requests, 0 if in the container",
                () -> isInstalled() ? 1 : 0);
        gauges.show("ready_pages_answered", "Requests that a ready page has answered", pageCache::answered);
        gauges.show("ready_pages_made", "Pages that were made since the site was started", pageCache::made);
        joining = jobs.onRequest("place of ready pages in the server", this::join);
        joining.request();
    }

    /** At once, or as soon as the server listens: that may be not before the application is ready. */
    private void join() {
        try {
            List<Transport> found = PayaraFilterChains.find();
            for (Transport transport : found) {
                var chain = (FilterChain) transport.getProcessor();
                int parser = placeIn(chain, HttpServerFilter.class::isInstance);
                int usual = placeIn(chain, filter -> filter.getClass().getName().equals(USUAL));
                if (parser >= 0 && usual >= 0) {
                    chain.set(
                            usual,
                            filters.whileItLeaves(
                                    new GrizzlyCacheFilter(
                                            pageCache, filters, filters.beforeApplication(chain.get(usual))),
                                    transport));
                    chain.set(parser, filters.beforeParser((HttpServerFilter) chain.get(parser)));
                    joined.add(chain);
                }
            }
            if (found.isEmpty()) {
                joining.requestWithin(PAUSE);
            } else if (joined.isEmpty()) {
                LOG.log(Level.WARNING, "{0}: no {1}", new Object[] {SLOWER, USUAL});
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.WARNING, SLOWER, e);
        }
    }

    boolean isInstalled() {
        return !joined.isEmpty();
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        for (FilterChain chain : joined) {
            chain.replaceAll(
                    each -> each instanceof DelegatingFilter ours ? filters.afterApplication(ours.usual()) : each);
            chain.stream()
                    .filter(HttpServerFilter.class::isInstance)
                    .forEach(parser -> ServerFilterChain.leave((HttpServerFilter) parser));
        }
    }

    private static int placeIn(FilterChain chain, Predicate<Filter> sought) {
        for (int place = 0; place < chain.size(); place++) {
            if (sought.test(chain.get(place))) {
                return place;
            }
        }
        return -1;
    }
}
