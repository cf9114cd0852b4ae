package org.rejoinder.http;

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
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.RequiredFactors;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.account.session.ViewSessions;
import org.rejoinder.http.route.Route;

/** Lets in whom {@link AccessRules} lets in. A stranger at the desk is asked to sign in; a wrong role is told so. */
public class AccessFilter extends HttpFilter {

    private static final String FACTORS = "/desk/factors";

    private final transient AccessRules accessRules;
    private final transient CurrentUser currentUser;
    private final transient CurrentSession session;
    private final transient ViewSessions views;
    private final transient CsrfGuard csrfGuard;
    private final transient UrlAliases urlAliases;
    private final transient RequiredFactors requiredFactors;
    private final transient SignInPrompt signInPrompt;
    private final transient FormOwner formOwner;

    @Inject
    public AccessFilter(
            AccessRules accessRules,
            CurrentUser currentUser,
            CurrentSession session,
            ViewSessions views,
            CsrfGuard csrfGuard,
            UrlAliases urlAliases,
            RequiredFactors requiredFactors,
            SignInPrompt signInPrompt,
            FormOwner formOwner) {
        this.formOwner = formOwner;
        this.signInPrompt = signInPrompt;
        this.requiredFactors = requiredFactors;
        this.urlAliases = urlAliases;
        this.accessRules = accessRules;
        this.currentUser = currentUser;
        this.session = session;
        this.views = views;
        this.csrfGuard = csrfGuard;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Route> found = accessRules.routeFor(request);
        Set<String> methods = found.map(Route::methods).orElse(Route.READ);
        if (BadRequestServlet.refuses(request)) {
            chain.doFilter(request, response);
        } else if (methods.stream().noneMatch(request.getMethod()::equals)) {
            response.setHeader("Allow", String.join(", ", methods));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (found.isEmpty()) {
            sendOn(urlAliases.to(request), response);
        } else if (UrlAliases.asksByNumber(request)
                && urlAliases.byNumber(request).isPresent()) {
            sendOn(urlAliases.byNumber(request), response);
        } else {
            admit(found.get(), request, response, chain);
        }
    }

    private void admit(Route route, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!accessRules.isThereFor(request, route)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (route.refusesForgery(request.getMethod()) && isChange(request) && !csrfGuard.holds(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (route.isForAnybody()) {
            chain.doFilter(request, response);
        } else if (currentUser.account().filter(route::admits).isPresent()) {
            session.session().ifPresent(owner -> views.bind(request, owner));
            enter(route, currentUser.account().get(), request, response, chain);
        } else if (currentUser.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            askToSignIn(request, response);
        }
    }

    /** Of whom the site requires a second factor, and who has none, adds one before anything else. */
    private void enter(
            Route route, Account account, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isChange(request) && formOwner.isAnothers(request, account.id())) {
            ErrorPage.explain(request, "owner");
            response.sendError(HttpServletResponse.SC_PRECONDITION_FAILED);
        } else if (!route.isOpenBeforeFactor() && requiredFactors.areMissingFor(account)) {
            keep(request);
            lead(FACTORS, ReturnUrl.asked(request), request, response);
        } else if (route.isForConfirmed() && !session.isConfirmed()) {
            askToConfirm(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void sendOn(Optional<String> address, HttpServletResponse response) throws IOException {
        if (address.isPresent()) {
            Redirects.forGood(response, address.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isChange(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    /** What was typed is in its fields again when the page is. */
    private static void askToConfirm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        keep(request);
        lead("/desk/confirm", ReturnUrl.asked(request), request, response);
    }

    private static void keep(HttpServletRequest request) {
        if (isChange(request)) {
            PendingForm.keep(request, request.getRequestURI());
        }
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean submitsOnly = request.getServletPath().endsWith("/preview");
        String to = submitsOnly ? "/desk" : ReturnUrl.asked(request);
        Optional<PendingForm> typed =
                isFormOfPage(request) ? PendingForm.in(request, request.getRequestURI()) : Optional.empty();
        if (typed.isPresent()) {
            signInPrompt.show(to, typed.get(), request, response);
        } else {
            lead("/login", to, request, response);
        }
    }

    /** Whether the answer is a page that somebody sees; scripts keep what was typed themselves (Fetch Metadata, 2.1). */
    private static boolean isFormOfPage(HttpServletRequest request) {
        return isChange(request) && !isPartial(request) && !"empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static void lead(String page, String wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = page + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        if (isPartial(request)) {
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
