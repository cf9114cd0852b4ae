package org.rejoinder.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The requests that are being answered. Payara makes the application unavailable the moment it stops, so the launcher,
 * which stands outside the application, asks here (by JMX) to let them end first.
 */
public class InFlight extends HttpFilter implements InFlightMXBean {

    private static final int ALL = 1_000_000;

    /** Milliseconds in which what the server has read but not handed on yet still gets in. */
    private static final int ON_THEIR_WAY = 500;

    private final transient Semaphore places = new Semaphore(ALL, true);
    private transient ObjectName name;
    private volatile boolean ending;

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
        if (ending || !places.tryAcquire()) {
            response.setHeader("Connection", "close");
            response.setHeader("Retry-After", String.valueOf(Outage.RETRY_AFTER_SECONDS));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean end(int seconds) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(ON_THEIR_WAY);
        ending = true;
        return places.tryAcquire(ALL, seconds, TimeUnit.SECONDS);
    }
}
