package org.rejoinder.http.key;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.account.key.KeyToken;
import org.rejoinder.account.key.ProgramAccess;
import org.rejoinder.account.key.Scope;
import org.rejoinder.account.openid.BearerTokens;
import org.rejoinder.account.openid.InvalidTokenException;
import org.rejoinder.account.openid.ProviderUnavailableException;
import org.rejoinder.http.AccessRules;
import org.rejoinder.http.ExceptionFilter;
import org.rejoinder.http.Problem;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.http.guess.NetworkGuessLimiter;
import org.rejoinder.http.guess.SecurityLog;
import org.rejoinder.http.route.Route;

/**
 * Lets a program in by its key, or by a token of the OpenID provider, as far as the table of routes, the key and the role of its owner go. A session opens nothing here. Who comes with a key
 * gets an answer of their own, which nobody keeps.
 */
public class ApiKeyFilter extends HttpFilter {

    private static final String CHALLENGE = "WWW-Authenticate";

    private final transient AccessRules accessRules;
    private final transient ApiKeys keys;
    private final transient BearerTokens tokens;
    private final transient CurrentKey current;
    private final transient NetworkGuessLimiter guesses;
    private final transient SecurityLog log;

    @Inject
    public ApiKeyFilter(
            AccessRules accessRules,
            ApiKeys keys,
            BearerTokens tokens,
            CurrentKey current,
            NetworkGuessLimiter guesses,
            SecurityLog log) {
        this.accessRules = accessRules;
        this.keys = keys;
        this.tokens = tokens;
        this.current = current;
        this.guesses = guesses;
        this.log = log;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Route route = accessRules.routeFor(request).orElseThrow();
        boolean needed = route.needsKey(request.getMethod());
        if (!needed && !BearerHeader.isIn(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        Optional<ProgramAccess> access;
        try {
            access = access(request);
        } catch (ProviderUnavailableException e) {
            closeBehind(route, response);
            response.setHeader("Retry-After", String.valueOf(ExceptionFilter.RETRY_AFTER_SECONDS));
            new Problem(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The OpenID provider cannot be asked for its keys.")
                    .send(response);
            return;
        } catch (InvalidTokenException e) {
            closeBehind(route, response);
            refuse("This opens nothing: " + e.getMessage() + ".", request, response);
            return;
        }
        if (access.isPresent()) {
            enter(access.get(), route, request, response, chain);
            return;
        }
        closeBehind(route, response);
        if (BearerHeader.isIn(request)) {
            refuse(
                    "This key opens nothing: it is mistyped, expired or revoked, or its owner's account is disabled.",
                    request,
                    response);
        } else {
            response.setHeader(CHALLENGE, "Bearer");
            new Problem(HttpServletResponse.SC_UNAUTHORIZED, "This takes a key: Authorization: Bearer rejoinder_…")
                    .send(response);
        }
    }

    private Optional<ProgramAccess> access(HttpServletRequest request)
            throws InvalidTokenException, ProviderUnavailableException {
        Optional<KeyToken> key = BearerHeader.keyIn(request);
        if (key.isPresent()) {
            return keys.use(key.get()).map(ProgramAccess::of);
        }
        Optional<String> token = BearerHeader.tokenIn(request);
        return token.isPresent() ? tokens.use(token.get()) : Optional.empty();
    }

    /** Nothing of a file that came along has been read, nor will be. */
    private static void closeBehind(Route route, HttpServletResponse response) {
        if (route.takesFilesByKey()) {
            response.setHeader("Connection", "close");
        }
    }

    private void enter(
            ProgramAccess access,
            Route route,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Set<Scope> scopes = route.scopesFor(request.getMethod());
        if (!scopes.isEmpty() && scopes.stream().noneMatch(access::allows)) {
            closeBehind(route, response);
            refuse(access, scopes, response);
        } else if (!access.confirmed() && scopes.stream().anyMatch(Scope::isForConfirmed)) {
            closeBehind(route, response);
            response.setHeader(CHALLENGE, "Bearer error=\"insufficient_user_authentication\"");
            new Problem(
                            HttpServletResponse.SC_UNAUTHORIZED,
                            "The provider has not asked a short time ago who they are (auth_time): for this it has to, as at the desk.")
                    .send(response);
        } else {
            current.become(access);
            chain.doFilter(request, response);
        }
    }

    private static void refuse(ProgramAccess access, Set<Scope> scopes, HttpServletResponse response)
            throws IOException {
        String words = scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
        response.setHeader(CHALLENGE, "Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(words));
        boolean demoted = scopes.stream().anyMatch(access::isLet);
        new Problem(
                        HttpServletResponse.SC_FORBIDDEN,
                        demoted
                                ? "The role of who made this key does not allow that any more: " + words + "."
                                : "This key may not do that; it takes the scope " + words + ".")
                .send(response);
    }

    /** Wrong keys count as wrong passwords do, and what has not their form does not; whoever has a right one never waits for those of others. */
    private void refuse(String why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Duration> wait = BearerHeader.isGuess(request) ? count(request) : Optional.empty();
        if (wait.isPresent()) {
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            new Problem(ResponseStatus.TOO_MANY_REQUESTS, "Too many wrong keys came from this network.").send(response);
        } else {
            response.setHeader(CHALLENGE, "Bearer error=\"invalid_token\"");
            new Problem(HttpServletResponse.SC_UNAUTHORIZED, why).send(response);
        }
    }

    private Optional<Duration> count(HttpServletRequest request) {
        Optional<Duration> wait = guesses.take(request);
        log.refused(wait.isPresent() ? SecurityLog.Guess.TOO_MANY : SecurityLog.Guess.KEY, request);
        return wait;
    }
}
