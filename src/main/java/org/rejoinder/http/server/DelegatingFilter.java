package org.rejoinder.http.server;

import java.io.IOException;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Stands in front of one of the server's own filters and takes its place in the chain: a chain that grows loses those who are
 * on their way through it.
 */
public abstract class DelegatingFilter extends BaseFilter {

    private final Filter usual;

    protected DelegatingFilter(Filter usual) {
        this.usual = usual;
    }

    /** What stood in the chain before. */
    public Filter usual() {
        return usual instanceof DelegatingFilter another ? another.usual() : usual;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        return usual.handleRead(context);
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        return usual.handleWrite(context);
    }

    @Override
    public NextAction handleConnect(FilterChainContext context) throws IOException {
        return usual.handleConnect(context);
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) throws IOException {
        return usual.handleAccept(context);
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) throws IOException {
        return usual.handleEvent(context, event);
    }

    @Override
    public NextAction handleClose(FilterChainContext context) throws IOException {
        return usual.handleClose(context);
    }

    @Override
    public void exceptionOccurred(FilterChainContext context, Throwable error) {
        usual.exceptionOccurred(context, error);
    }
}
