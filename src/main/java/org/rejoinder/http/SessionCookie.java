package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.rejoinder.settings.Settings;

/**
 * The desk's session cookie: out of reach of scripts, and only encrypted where the site is.
 * That other sites cannot make the browser send it ({@code SameSite}) stands in {@code payara-web.xml}.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    public static final String NAME = "desk";

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
