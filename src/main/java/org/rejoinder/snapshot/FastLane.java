package org.rejoinder.snapshot;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;

/**
 * Puts {@link Malformed} and {@link ReadyAnswers} where the server reads requests. Payara has no way in for that, so its own
 * objects are looked up by name; should they ever be called something else, pages are answered by {@link SnapshotFilter}
 * alone, only slower.
 */
@ApplicationScoped
class FastLane {

    private static final Logger LOG = Logger.getLogger(FastLane.class.getName());

    private static final String BEFORE = "org.glassfish.grizzly.http.server.HttpServerFilter";

    private static final String SLOWER = "Pages are answered the slower way: {0}";

    /** Milliseconds. */
    private static final int AGAIN = 50;

    @Inject
    private Snapshots snapshots;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final List<FilterChain> chains = new ArrayList<>();
    private List<Filter> filters;

    void open(@Observes @Initialized(ApplicationScoped.class) Object application) {
        filters = List.of(new Malformed(), new ReadyAnswers(snapshots));
        join();
    }

    /** At once, or as soon as the server listens: that may be not before the application is ready. */
    private void join() {
        try {
            List<FilterChain> found = chainsOfTheServer();
            for (FilterChain chain : found) {
                int place = placeIn(chain);
                if (place >= 0) {
                    chain.addAll(place, filters);
                    chains.add(chain);
                }
            }
            if (found.isEmpty()) {
                executor.schedule(this::join, AGAIN, TimeUnit.MILLISECONDS);
            } else if (chains.isEmpty()) {
                LOG.log(Level.INFO, SLOWER, "no " + BEFORE);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.INFO, SLOWER, e.toString());
        }
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        chains.forEach(chain -> chain.removeAll(filters));
    }

    private static int placeIn(FilterChain chain) {
        for (int place = 0; place < chain.size(); place++) {
            if (chain.get(place).getClass().getName().equals(BEFORE)) {
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
