package org.rejoinder.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.rejoinder.node.ContentChanged;
import org.rejoinder.node.Nodes;

/**
 * Every page that is ready, by its address. A page is made once; whoever else asks for it meanwhile waits. What is
 * forgotten is counted, each page knows the count when its making began, and so one that was made of what has since been
 * forgotten is never given to anybody who asks afterwards, however late it comes.
 */
@ApplicationScoped
class PageCache {

    /** Bytes of memory for all of them together. */
    private static final long MOST = 32L << 20;

    private final Cache<String, CachedPage> ready = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String address, CachedPage cachedPage) -> cachedPage.weight())
            .build();

    private final Map<String, PageLoad> underWay = new ConcurrentHashMap<>();

    private final LongAdder answered = new LongAdder();
    private final LongAdder made = new LongAdder();
    private final AtomicLong count = new AtomicLong();

    /** The count when a thing was forgotten last; as many as things that changed since the site was started. */
    private final Map<String, Long> forgotten = new ConcurrentHashMap<>();

    /** The count when everything was forgotten last. */
    private volatile long emptied;

    private Clock clock;
    private StaticPageExport files;
    private Nodes nodes;

    protected PageCache() {}

    @Inject
    PageCache(Clock clock, StaticPageExport files, Nodes nodes) {
        this.clock = clock;
        this.files = files;
        this.nodes = nodes;
    }

    /** Without a database what is ready is better than nothing. */
    Optional<CachedPage> at(String address) {
        if (!nodes.isUpToDate() && !nodes.isCutOff()) {
            return Optional.empty();
        }
        Optional<CachedPage> page =
                Optional.ofNullable(ready.getIfPresent(address)).filter(this::isTrue);
        if (page.isPresent()) {
            answered.increment();
        }
        return page;
    }

    /** How many requests a ready page has answered. */
    long answered() {
        return answered.sum();
    }

    /** How many pages were made. */
    long made() {
        return made.sum();
    }

    private boolean isTrue(CachedPage page) {
        if (emptied > page.began()) {
            return false;
        }
        for (String name : page.names()) {
            if (forgotten.getOrDefault(name, 0L) > page.began()) {
                return false;
            }
        }
        return page.until().isEmpty() || clock.instant().isBefore(page.until().get());
    }

    /**
     * Whoever gets one that is not theirs to make waits for it. Where other nodes are not heard of nobody waits: since it was
     * begun it may have become untrue.
     */
    PageLoad render(String address) {
        if (!nodes.isUpToDate()) {
            return renderAlone(address);
        }
        long now = count.get();
        return underWay.compute(
                address, (unused, other) -> other != null && other.began() == now ? other : new PageLoad(address, now));
    }

    /** For whoever waited in vain. */
    PageLoad renderAlone(String address) {
        return new PageLoad(address, count.get());
    }

    /** @param page empty if there is none for others */
    void finish(PageLoad pageLoad, Optional<CachedPage> page) {
        made.increment();
        page.ifPresent(fresh -> ready.put(pageLoad.address(), fresh));
        underWay.remove(pageLoad.address(), pageLoad);
        pageLoad.end(page);
    }

    /** For a web server in front, which would not ask whether other nodes are heard of. */
    void keepAsFile(String address, CachedPage page) {
        files.keep(address, page, kept -> nodes.isAlone() && isTrue(kept));
    }

    void changed(@Observes ContentChanged changed) {
        if (changed.isEverything()) {
            forgetAll();
        } else {
            forget(changed.names());
        }
    }

    /** When this returns, nobody who asks from now on gets a page that was made of these as they were. */
    void forget(Collection<String> names) {
        long now = count.incrementAndGet();
        names.forEach(name -> forgotten.merge(name, now, Math::max));
        files.forget(names);
    }

    private synchronized void forgetAll() {
        emptied = count.incrementAndGet();
        files.forgetAll();
    }
}
