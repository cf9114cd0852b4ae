package org.rejoinder.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountIdentityStore;
import org.rejoinder.account.Accounts;
import org.rejoinder.html.DecimalId;

/**
 * Signs people in and out. Whether somebody is who they say is one question, beginning a session for them another: between
 * the two more may be asked for, and it need not be a password that was asked for.
 */
@ApplicationScoped
public class SignInSession {

    @Inject
    private AccountIdentityStore identities;

    @Inject
    private Accounts accounts;

    @Inject
    private DeskSessions sessions;

    @Inject
    private KnownDevices devices;

    @Inject
    private SessionToken tokens;

    @Inject
    private ViewSessions views;

    @Inject
    private CurrentSession current;

    /**
     * Begins no session and ends none.
     *
     * @return whose password it is; empty if it is nobody's who may sign in
     */
    public Optional<Account> verify(String email, String password) {
        return Optional.ofNullable(identities
                        .validate(new UsernamePasswordCredential(email, password))
                        .getCallerPrincipal())
                .flatMap(caller -> DecimalId.in(caller.getName()))
                .flatMap(accounts::with);
    }

    /**
     * Who has proved to be the owner of this account is signed in. The former session of this browser ends, with everything that was
     * in it, and a new one begins (OWASP, session fixation).
     *
     * @return the browser, which the account knows from now on
     */
    public KnownDevice begin(HttpServletRequest request, HttpServletResponse response, Account account) {
        return begin(request, response, account, Optional.empty());
    }

    /** @param login what the OpenID provider said, if it was that */
    public KnownDevice begin(
            HttpServletRequest request, HttpServletResponse response, Account account, Optional<ProviderLogin> login) {
        current.session().ifPresent(former -> sessions.end(former.id()));
        String token = tokens.next(account.id());
        KnownDevice device = devices.signIn(request, response, account);
        DeskSession session = sessions.begin(account, token, device, login);
        tokens.give(response, token);
        views.bind(request, session);
        current.become(session);
        return device;
    }

    /** Whoever else has its cookie has nothing from now on. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        current.session().ifPresent(session -> sessions.signOut(session.id()));
        current.become(null);
        tokens.takeBack(response);
        views.end(request, response);
    }
}
