package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Keeps {@link SignedInSessions}. */
@WebListener
public class SessionListener implements HttpSessionListener, HttpSessionIdListener {

    @Inject
    private SignedInSessions sessions;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.add(event.getSession().getId());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String former) {
        sessions.remove(former);
        sessions.add(event.getSession().getId());
    }
}
