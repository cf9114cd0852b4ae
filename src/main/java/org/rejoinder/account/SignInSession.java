package org.rejoinder.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;

/**
 * Begins and ends the session of somebody who signs in. The password is checked first, whoever is signed in; only then does
 * the former session end, with everything that was in it, and a new one begins (OWASP, session fixation).
 */
@ApplicationScoped
public class SignInSession {

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private Accounts accounts;

    @Inject
    private SecurityContext security;

    @Inject
    private SessionRegistry sessions;

    /** Whose password that is; nothing has changed by asking, whoever is signed in. */
    public Optional<Account> verify(String email, String password) {
        CredentialValidationResult result = stores.validate(new UsernamePasswordCredential(email, password));
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? accounts.with(Long.parseLong(result.getCallerPrincipal().getName()))
                : Optional.empty();
    }

    /**
     * For somebody who has shown who they are.
     *
     * @return false if the server does not let them in
     */
    public boolean begin(HttpServletRequest request, HttpServletResponse response, Account account) {
        var verified = new VerifiedCredential(new CredentialValidationResult(
                String.valueOf(account.id()), Set.of(account.role().name())));
        end(request);
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams().credential(verified).newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            return false;
        }
        sessions.register(account.id(), request.getSession());
        return true;
    }

    /** Whoever else has its cookie has nothing from now on. */
    public void end(HttpServletRequest request) {
        try {
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
