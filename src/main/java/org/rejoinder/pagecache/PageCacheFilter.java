package org.rejoinder.pagecache;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.pagecache.cdn.SurrogateKeys;
import org.rejoinder.settings.Settings;

/** Answers readers with what is ready, and makes ready what is not. */
public class PageCacheFilter extends HttpFilter {

    /** They tell of the bytes, or of this one answer. */
    private static final Set<String> OWN = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "date",
            "etag",
            "vary",
            "connection");

    private final transient PageCache pageCache;
    private final transient PageDependencies pageDependencies;
    private final transient Settings settings;

    @Inject
    public PageCacheFilter(PageCache pageCache, PageDependencies pageDependencies, Settings settings) {
        this.pageCache = pageCache;
        this.pageDependencies = pageDependencies;
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<CacheableRequest> question = CacheableRequest.in(request);
        if (question.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String address = question.get().address();
        Optional<CachedPage> ready = pageCache.at(address);
        if (ready.isEmpty()) {
            PageLoad pageLoad = pageCache.render(address);
            if (pageLoad.isMine()) {
                make(pageLoad, question.get(), request, response, chain);
                return;
            }
            ready = pageLoad.await();
        }
        if (ready.isPresent()) {
            ready.get().headers().forEach(header -> response.addHeader(header.name(), header.value()));
            CachedResponseWriter.with(ready.get(), request, response);
        } else {
            make(pageCache.renderAlone(address), question.get(), request, response, chain);
        }
    }

    /** Whoever waits has the page before the one who made it, and both before it is a file. */
    private void make(
            PageLoad pageLoad,
            CacheableRequest cacheableRequest,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Optional<CachedPage> made = Optional.empty();
        Optional<CachedPage> forAll = Optional.empty();
        try {
            made = made(pageLoad, cacheableRequest, response, chain);
            forAll = made.filter(PageCacheFilter::isForAll);
        } finally {
            pageCache.finish(pageLoad, forAll);
        }
        try {
            if (made.isPresent()) {
                CachedResponseWriter.with(made.get(), request, response);
                response.flushBuffer();
            }
        } finally {
            forAll.ifPresent(page -> pageCache.keepAsFile(pageLoad.address(), page));
        }
    }

    /** @return empty if there is none, and the answer is given */
    private Optional<CachedPage> made(
            PageLoad pageLoad, CacheableRequest cacheableRequest, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var bufferedResponse = new BufferedResponse(response);
        chain.doFilter(cacheableRequest, bufferedResponse);
        if (bufferedResponse.isRefused()) {
            return Optional.empty();
        }
        byte[] bytes = bufferedResponse.bytes();
        if (response.getStatus() != HttpServletResponse.SC_OK) {
            send(bytes, cacheableRequest, response);
            return Optional.empty();
        }
        return Optional.of(snapshot(pageLoad, bytes, response));
    }

    private static void send(byte[] bytes, CacheableRequest cacheableRequest, HttpServletResponse response)
            throws IOException {
        if (bytes.length > 0) {
            response.setContentLength(bytes.length);
            if (!cacheableRequest.isForHeadersOnly()) {
                response.getOutputStream().write(bytes);
            }
        }
    }

    private CachedPage snapshot(PageLoad pageLoad, byte[] bytes, HttpServletResponse response) {
        if (settings.cdn().isPresent() && mayBeKeptOutside(response)) {
            SurrogateKeys.announce(pageDependencies.names(), response);
        }
        List<CachedPage.Header> headers = response.getHeaderNames().stream()
                .filter(name -> !OWN.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .flatMap(name -> response.getHeaders(name).stream().map(value -> new CachedPage.Header(name, value)))
                .toList();
        return CachedPage.of(
                response.getContentType(),
                headers,
                bytes,
                Set.copyOf(pageDependencies.names()),
                pageLoad.began(),
                pageDependencies.until());
    }

    /** What looks different at some time, whatever happens until then, is asked for here each time. */
    private boolean mayBeKeptOutside(HttpServletResponse response) {
        return !pageDependencies.names().isEmpty()
                && pageDependencies.until().isEmpty()
                && response.getHeader("Set-Cookie") == null
                && !String.valueOf(response.getHeader("Cache-Control")).contains("no-store");
    }

    /** What nobody has said of what it is made, and what carries a cookie, is for whoever asked. */
    private static boolean isForAll(CachedPage page) {
        return !page.names().isEmpty()
                && page.headers().stream()
                        .noneMatch(header -> header.name().equalsIgnoreCase("Set-Cookie")
                                || header.name().equalsIgnoreCase("Cache-Control")
                                        && header.value().contains("no-store"));
    }
}
