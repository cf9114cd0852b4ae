package org.rejoinder.account.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Tells {@link ViewSessions} of those that have ended, by signing out or by time. */
@WebListener
public class ViewSessionListener implements HttpSessionListener {

    @Inject
    private ViewSessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.forget(event.getSession());
    }
}
