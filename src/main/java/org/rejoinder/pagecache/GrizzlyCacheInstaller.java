package org.rejoinder.pagecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.http.server.DelegatingFilter;
import org.rejoinder.http.server.ServerFilterChain;

/**
 * Puts {@link GrizzlyCacheFilter} and {@link ServerFilterChain} where the server reads requests. Payara has no way in for that, so its
 * own objects are looked up by name. Should they ever be called something else, pages are answered by {@link PageCacheFilter}
 * alone, only slower, and bodies that come slowly hold threads: then the log says so.
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

    private BackgroundJob joining;

    private final List<FilterChain> joined = new ArrayList<>();

    void open(@Observes @Initialized(ApplicationScoped.class) Object application) {
        joining = jobs.onRequest("place of ready pages in the server", this::join);
        joining.request();
    }

    /** At once, or as soon as the server listens: that may be not before the application is ready. */
    private void join() {
        try {
            List<FilterChain> found = chainsOfTheServer();
            for (FilterChain chain : found) {
                int parser = placeIn(chain, HttpServerFilter.class::isInstance);
                int usual = placeIn(chain, filter -> filter.getClass().getName().equals(USUAL));
                if (parser >= 0 && usual >= 0) {
                    chain.set(
                            usual,
                            new GrizzlyCacheFilter(pageCache, filters, filters.beforeApplication(chain.get(usual))));
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

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        for (FilterChain chain : joined) {
            chain.replaceAll(each -> each instanceof DelegatingFilter ours ? ours.usual() : each);
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

    private static List<FilterChain> chainsOfTheServer() throws ReflectiveOperationException {
        Object locator = Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("getDefaultBaseServiceLocator")
                .invoke(null);
        Class<?> kind = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Object service = Class.forName("org.glassfish.hk2.api.ServiceLocator")
                .getMethod("getService", Class.class, java.lang.annotation.Annotation[].class)
                .invoke(locator, kind, new java.lang.annotation.Annotation[0]);
        Field proxies = kind.getDeclaredField("proxies");
        proxies.setAccessible(true);
        List<FilterChain> found = new ArrayList<>();
        for (Object proxy : (Collection<?>) proxies.get(service)) {
            Object listener = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyProxy")
                    .getMethod("getUnderlyingListener")
                    .invoke(proxy);
            var transport = (Transport) Class.forName("org.glassfish.grizzly.config.GenericGrizzlyListener")
                    .getMethod("getTransport")
                    .invoke(listener);
            if (transport.getProcessor() instanceof FilterChain chain) {
                found.add(chain);
            }
        }
        return found;
    }
}
