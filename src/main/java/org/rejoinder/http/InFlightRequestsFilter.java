package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.rejoinder.http.server.ConnectionDrain;
import org.rejoinder.http.server.RequestBody;
import org.rejoinder.http.server.RequestCounter;
import org.rejoinder.node.Nodes;

/**
 * The requests that are being answered. Payara makes the application unavailable the moment it stops, so the launcher,
 * which stands outside the application, asks here (by JMX) to let them end first.
 */
public class InFlightRequestsFilter extends HttpFilter implements InFlightRequestsMXBean {

    /** Milliseconds in which what the server has read but not handed on yet still gets in. */
    private static final int ON_THEIR_WAY = 500;

    private final transient RequestCounter requests;
    private final transient ConnectionDrain drain;
    private final transient Nodes nodes;
    private transient ObjectName name;

    /** From then on the application is taken apart: nothing of it can be asked any more. */
    private volatile boolean ended;

    @Inject
    public InFlightRequestsFilter(RequestCounter requests, ConnectionDrain drain, Nodes nodes) {
        this.requests = requests;
        this.drain = drain;
        this.nodes = nodes;
    }

    @Override
    public void init() throws ServletException {
        try {
            name = new ObjectName(NAME);
            ManagementFactory.getPlatformMBeanServer().registerMBean(this, name);
        } catch (JMException e) {
            throw new ServletException(e);
        }
    }

    @Override
    public void destroy() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ended) {
            announce(response);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        boolean counted =
                RequestBody.of(request) != null && RequestBody.of(request).state() == RequestBody.State.WHOLE;
        if (!(counted ? requests.goOn() : requests.begin())) {
            announce(response);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            requests.end();
        }
    }

    private static void announce(HttpServletResponse response) {
        response.setHeader("Connection", "close");
        response.setHeader("Retry-After", String.valueOf(ExceptionFilter.RETRY_AFTER_SECONDS));
    }

    @Override
    public boolean end(int seconds) throws InterruptedException {
        // The thread of a signal has no class loader, by which the application's beans are found
        Thread.currentThread().setContextClassLoader(InFlightRequestsFilter.class.getClassLoader());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        if (nodes.live() > 1) {
            drain.run();
        }
        TimeUnit.MILLISECONDS.sleep(ON_THEIR_WAY);
        boolean all = requests.endAll(end - System.nanoTime());
        ended = true;
        return all;
    }
}
