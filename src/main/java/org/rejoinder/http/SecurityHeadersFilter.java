package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.settings.Settings;

/**
 * Headers that keep a page to itself. Readers' pages load their own style sheet, script and images and nothing else; the desk's
 * policy, with its nonce, is written by PrimeFaces (web.xml, {@code primefaces.CSP_POLICY}).
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final String READERS = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'";
    private static final String ONE_YEAR = "max-age=31536000";

    private final transient Settings settings;

    @Inject
    public SecurityHeadersFilter(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean desk = SiteArea.of(request) == SiteArea.DESK;
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", desk ? "same-origin" : "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if ("https".equals(settings.site().getScheme())) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        if (desk) {
            response.setHeader("Cache-Control", "no-store");
        } else {
            response.setHeader("Content-Security-Policy", READERS);
            response.setHeader("Cache-Control", "no-cache");
        }
        chain.doFilter(request, response);
    }
}
