package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.rejoinder.settings.Settings;

/**
 * The cookie of what the container keeps for a browser: open pages of the desk. It proves nothing; who is signed in is told by
 * {@link org.rejoinder.account.session.SessionToken}. Out of reach of scripts, and only encrypted where the site is. That other sites
 * cannot make the browser send it ({@code SameSite}) stands in {@code payara-web.xml}.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    private static final String NAME = "desk-view";

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(NAME);
        cookie.setHttpOnly(true);
        cookie.setSecure("https".equals(settings.site().getScheme()));
    }
}
