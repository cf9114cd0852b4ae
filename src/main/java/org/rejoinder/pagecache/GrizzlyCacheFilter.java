package org.rejoinder.pagecache;

import java.io.IOException;
import java.util.Optional;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.OutputSink;
import org.glassfish.grizzly.WriteHandler;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.rejoinder.http.key.BearerHeader;
import org.rejoinder.http.server.DelegatingFilter;
import org.rejoinder.http.server.ServerFilterChain;
import org.rejoinder.http.server.ServerThreads;

/**
 * Answers with a page that is ready where the request was read, before the server looks for an application, a session or a
 * role: none of them can make a difference to what is the same for every reader. All else goes the usual way.
 */
final class GrizzlyCacheFilter extends DelegatingFilter {

    /** What the chain keeps while it reads requests that came at once. */
    private static final String ANSWERED = GrizzlyCacheFilter.class.getName();

    private static final String TAKES_TURNS = ANSWERED + ".turns";

    private final PageCache pageCache;
    private final ServerFilterChain filters;
    private final PipelinedRequests pipelined = new PipelinedRequests();

    GrizzlyCacheFilter(PageCache pageCache, ServerFilterChain filters, Filter usual) {
        super(usual);
        this.pageCache = pageCache;
        this.filters = filters;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        // What comes back after waiting has another message
        Object message = context.getMessage();
        if (!(message instanceof HttpContent content)) {
            return super.handleRead(context);
        }
        var request = (HttpRequestPacket) content.getHttpHeader();
        BadRequestRewriter.lead(request);
        Optional<CachedPage> page =
                isPlain(content, request) ? pageCache.at(request.getRequestURI()) : Optional.empty();
        if (page.isEmpty()) {
            return context.getAttributes().removeAttribute(TAKES_TURNS) == null
                    ? super.handleRead(context)
                    : again(context);
        }
        answer(context, request, page.get());
        return whenWritten(context);
    }

    /** Whoever comes with a key gets an answer of their own, or none, if it opens nothing. */
    private static boolean isPlain(HttpContent content, HttpRequestPacket request) {
        return request.getMethod() == Method.GET
                && request.getQueryString() == null
                && content.isLast()
                && !BearerHeader.isOf(request.getHeader(Header.Authorization));
    }

    private static void answer(FilterChainContext context, HttpRequestPacket request, CachedPage page) {
        ContentCoding contentCoding = page.formFor(request.getHeader(Header.AcceptEncoding));
        HttpResponsePacket response = request.getResponse();
        for (CachedPage.Header header : page.headers()) {
            response.addHeader(header.name(), header.value());
        }
        response.addHeader(Header.Date, FastHttpDateFormat.getCurrentDate());
        response.addHeader(Header.Vary, CachedResponseWriter.VARIES_BY);
        response.addHeader(Header.ETag, contentCoding.tag());
        HttpContent.Builder<?> answer = response.httpContentBuilder().last(true);
        if (contentCoding.isHad(request.getHeader(Header.IfNoneMatch))) {
            HttpStatus.NOT_MODIFIED_304.setValues(response);
            answer.content(Buffers.EMPTY_BUFFER);
        } else {
            HttpStatus.OK_200.setValues(response);
            response.setContentType(page.type());
            response.setContentLength(contentCoding.bytes().length);
            contentCoding.coding().ifPresent(coding -> response.addHeader(Header.ContentEncoding, coding));
            answer.content(Buffers.wrap(context.getMemoryManager(), contentCoding.bytes()));
        }
        context.write(answer.build());
        // Or a connection that ends with this answer would stay
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
    }

    private static boolean isFirst(FilterChainContext context) {
        boolean first = context.getAttributes().getAttribute(ANSWERED) == null;
        context.getAttributes().setAttribute(ANSWERED, true);
        return first;
    }

    /** Who asked for many at once, before reading one, lets others go first after each. */
    private NextAction takeTurns(FilterChainContext context) {
        context.getAttributes().setAttribute(TAKES_TURNS, true);
        NextAction later = context.getSuspendAction();
        context.suspend();
        pipelined.goOn(
                each -> ServerThreads.goOn(context.getConnection(), each),
                () -> context.resume(context.getStopAction()));
        return later;
    }

    /** What takes longer than a page that is ready must not keep the others from their turn. */
    private static NextAction again(FilterChainContext context) {
        NextAction later = context.getSuspendAction();
        context.suspend();
        ServerThreads.goOn(context.getConnection(), context::resume);
        return later;
    }

    /** A reader on a slow line is not given more before they have taken this; one who takes nothing is left. */
    private NextAction whenWritten(FilterChainContext context) {
        OutputSink sink = HttpContext.get(context).getOutputSink();
        if (sink.canWrite()) {
            return isFirst(context) ? context.getStopAction() : takeTurns(context);
        }
        Connection<?> connection = context.getConnection();
        NextAction later = context.getSuspendAction();
        context.suspend();
        filters.expectReading(connection);
        sink.notifyCanWrite(new WriteHandler() {
            @Override
            public void onWritePossible() {
                filters.forget(connection);
                context.resume(context.getStopAction());
            }

            @Override
            public void onError(Throwable gone) {
                filters.forget(connection);
                context.resume(context.getStopAction());
            }
        });
        return later;
    }
}
