package org.rejoinder.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Tells the {@link SessionRegistry} of sessions that have ended, by signing out or by time. */
@WebListener
public class SessionEndListener implements HttpSessionListener {

    @Inject
    private SessionRegistry sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.forget(event.getSession());
    }
}
