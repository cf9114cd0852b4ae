package org.rejoinder.snapshot;

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

/** Answers readers with what is ready, and makes ready what is not. */
public class SnapshotFilter extends HttpFilter {

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

    private final transient Snapshots snapshots;
    private final transient Sources sources;

    @Inject
    public SnapshotFilter(Snapshots snapshots, Sources sources) {
        this.snapshots = snapshots;
        this.sources = sources;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Question> question = Question.in(request);
        if (question.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String address = question.get().address();
        Optional<Snapshot> ready = snapshots.at(address);
        if (ready.isEmpty()) {
            Rendering rendering = snapshots.render(address);
            if (rendering.isMine()) {
                make(rendering, question.get(), request, response, chain);
                return;
            }
            ready = rendering.await();
        }
        if (ready.isPresent()) {
            ready.get().headers().forEach(header -> response.addHeader(header.name(), header.value()));
            Answer.with(ready.get(), request, response);
        } else {
            make(snapshots.renderAlone(address), question.get(), request, response, chain);
        }
    }

    /** Whoever waits has the page before the one who made it, and both before it is a file. */
    private void make(
            Rendering rendering,
            Question question,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Optional<Snapshot> made = Optional.empty();
        Optional<Snapshot> forAll = Optional.empty();
        try {
            made = made(rendering, question, response, chain);
            forAll = made.filter(SnapshotFilter::isForAll);
        } finally {
            snapshots.finish(rendering, forAll);
        }
        try {
            if (made.isPresent()) {
                Answer.with(made.get(), request, response);
                response.flushBuffer();
            }
        } finally {
            forAll.ifPresent(page -> snapshots.keepAsFile(rendering.address(), page));
        }
    }

    /** @return empty if there is none, and the answer is given */
    private Optional<Snapshot> made(
            Rendering rendering, Question question, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var caught = new Caught(response);
        chain.doFilter(question, caught);
        if (caught.isRefused()) {
            return Optional.empty();
        }
        byte[] bytes = caught.bytes();
        if (response.getStatus() != HttpServletResponse.SC_OK) {
            send(bytes, question, response);
            return Optional.empty();
        }
        return Optional.of(snapshot(rendering, bytes, response));
    }

    private static void send(byte[] bytes, Question question, HttpServletResponse response) throws IOException {
        if (bytes.length > 0) {
            response.setContentLength(bytes.length);
            if (!question.isForHeadersOnly()) {
                response.getOutputStream().write(bytes);
            }
        }
    }

    private Snapshot snapshot(Rendering rendering, byte[] bytes, HttpServletResponse response) {
        List<Snapshot.Header> headers = response.getHeaderNames().stream()
                .filter(name -> !OWN.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .flatMap(name -> response.getHeaders(name).stream().map(value -> new Snapshot.Header(name, value)))
                .toList();
        return Snapshot.of(
                response.getContentType(),
                headers,
                bytes,
                Set.copyOf(sources.names()),
                rendering.began(),
                sources.until());
    }

    /** What nobody has said of what it is made, and what carries a cookie, is for whoever asked. */
    private static boolean isForAll(Snapshot page) {
        return !page.names().isEmpty()
                && page.headers().stream()
                        .noneMatch(header -> header.name().equalsIgnoreCase("Set-Cookie")
                                || header.name().equalsIgnoreCase("Cache-Control")
                                        && header.value().contains("no-store"));
    }
}
