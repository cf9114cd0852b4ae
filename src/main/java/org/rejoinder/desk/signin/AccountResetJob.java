package org.rejoinder.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.PasswordLinks;
import org.rejoinder.account.factor.Factors;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.settings.AccountResetRequest;
import org.rejoinder.settings.Settings;

/** Makes the links that are asked for on the server, with {@code account reset}, and removes second factors. */
@ApplicationScoped
class AccountResetJob {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    private Settings settings;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private Factors factors;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("links asked for on the server", PAUSE, PAUSE, this::answer);
    }

    private void answer() {
        try {
            for (AccountResetRequest request : AccountResetRequest.waitingIn(settings.home())) {
                request.answer(new AccountResetRequest.Answer(
                        outcome(request), settings.site().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AccountResetRequest.Outcome outcome(AccountResetRequest request) {
        Optional<EmailAddress> address = EmailAddress.parse(request.email());
        Optional<Account> owner = address.flatMap(accounts::with);
        if (owner.isEmpty()) {
            return AccountResetRequest.Outcome.UNKNOWN;
        } else if (owner.get().isDisabled() && !request.enable()) {
            return AccountResetRequest.Outcome.DISABLED;
        } else if (owner.get().isDisabled()) {
            accounts.enable(owner.get());
        }
        passwordLinks.reset(address.get(), request.token());
        if (request.factors()) {
            factors.reset(owner.get().id());
        }
        return AccountResetRequest.Outcome.MADE;
    }
}
