package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.session.SignInFailed;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.moderation.Actor;

/**
 * Counts wrong guesses at the door by account and network, and writes a row for each once a minute: somebody who guesses must
 * not be able to fill the log.
 */
@ApplicationScoped
class FailedSignInJob {

    private static final Actor DOOR = Actor.site("Sign-in page");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Rows of one minute; what is more is counted together. */
    private static final int MOST = 50;

    private static final SignInFailed OTHERS = new SignInFailed("", "");

    /** Enough to tell one network from another. */
    private static final int DIGITS = 12;

    @Inject
    private Audit audit;

    @Inject
    private Accounts accounts;

    @Inject
    private Commenters commenters;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private Clock clock;

    private final Map<SignInFailed, Integer> guesses = new ConcurrentHashMap<>();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("failed sign-ins in the log", MINUTE, MINUTE, this::write);
    }

    void failed(@Observes SignInFailed guess) {
        boolean counted = guesses.containsKey(guess) || guesses.size() < MOST;
        guesses.merge(counted ? guess : OTHERS, 1, Integer::sum);
    }

    void write() {
        Map<SignInFailed, Integer> counted = Map.copyOf(guesses);
        if (counted.isEmpty()) {
            return;
        }
        Map<String, Long> owners =
                accounts.all().stream().collect(Collectors.toMap(commenters::keyOf, Account::id, (one, other) -> one));
        Instant now = clock.instant();
        counted.forEach((guess, times) -> {
            audit.record(row(guess, times, owners.get(guess.account()), now));
            guesses.computeIfPresent(guess, (same, total) -> total.equals(times) ? null : total - times);
        });
    }

    private static AuditEntry row(SignInFailed guess, int times, Long owner, Instant now) {
        String network = guess.network().isEmpty()
                ? "other networks"
                : "network " + guess.network().substring(0, DIGITS);
        AuditEntry row = AuditEntry.of(
                AuditAction.SIGN_IN_FAILED, DOOR, "%d times from %s".formatted(times, network), Channel.DESK, now);
        return owner == null ? row : row.about(owner);
    }
}
