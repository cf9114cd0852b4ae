package org.rejoinder.gate;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rejoinder.people.Me;

/** Lets in whom {@link Access} lets in. A stranger at the desk is asked to sign in; a wrong role is told so. */
public class Admission extends HttpFilter {

    private final transient Access access;
    private final transient Me me;
    private final transient SameOrigin sameOrigin;
    private final transient Nearby nearby;

    @Inject
    public Admission(Access access, Me me, SameOrigin sameOrigin, Nearby nearby) {
        this.nearby = nearby;
        this.access = access;
        this.me = me;
        this.sameOrigin = sameOrigin;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Access.Rule rule = access.ruleFor(request);
        if (rule.methods().stream().noneMatch(request.getMethod()::equals)) {
            response.setHeader("Allow", String.join(", ", rule.methods()));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (rule == Access.NOWHERE) {
            sendOn(request, response);
        } else if (!rule.network().test(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (rule.refusesForgery() && isChange(request) && !sameOrigin.holds(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (rule.isForAnybody() || me.account().filter(rule::admits).isPresent()) {
            chain.doFilter(request, response);
        } else if (!rule.refusesStrangers() && isChange(request) && !me.isSignedIn()) {
            chain.doFilter(request, response);
        } else if (me.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            askToSignIn(request, response);
        }
    }

    private void sendOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> address = nearby.to(request);
        if (address.isPresent()) {
            Redirect.forGood(response, address.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isChange(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean submitsOnly = request.getServletPath().endsWith("/preview");
        String wanted = submitsOnly ? "/desk" : ReturnUrl.asked(request);
        String address = "/login?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                            + "\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", address);
        }
    }
}
