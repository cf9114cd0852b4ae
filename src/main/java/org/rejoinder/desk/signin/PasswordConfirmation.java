package org.rejoinder.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.ResponseStatus;

/** Before something that weakens or replaces how somebody signs in, their password is asked for. */
@ApplicationScoped
class PasswordConfirmation {

    static final String FIELD = "present";

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordGuessLimiter guesses;

    /** Why it does not count, in words, with its status; empty if it does. */
    Optional<String> problem(Account owner, HttpServletRequest request, HttpServletResponse response) {
        if (owner.isWithoutPassword()) {
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            return Optional.of(DeskMessages.of("password.present.none"));
        }
        Optional<Duration> wait = guesses.remainingLockout(owner.id());
        if (wait.isPresent()) {
            response.setStatus(ResponseStatus.TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            return Optional.of(DeskMessages.of("signin.wait"));
        }
        if (accounts.isPasswordOf(owner, RequestText.in(request, FIELD))) {
            guesses.right(owner.id());
            return Optional.empty();
        }
        response.setStatus(ResponseStatus.UNPROCESSABLE);
        return Optional.of(DeskMessages.of("password.present.wrong"));
    }
}
