package org.rejoinder.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Predicate;
import org.rejoinder.account.session.DeskSessions;
import org.rejoinder.account.session.SessionToken;
import org.rejoinder.background.BackgroundJobs;

/** Tells where requests are read, outside the application, whether a token is that of somebody who is signed in. */
@ApplicationScoped
public class SignedInSessions {

    private static final int MOST = 10_000;

    /** The application looks again. */
    private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private DeskSessions sessions;

    @Inject
    private SessionToken tokens;

    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(BELIEVED_FOR)
            .build();

    private Predicate<String> lookUp;

    /** While the application is at hand: who asks later is none of its threads. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        lookUp = jobs.inApplication(sessions::isAlive);
    }

    public String cookieName() {
        return tokens.cookieName();
    }

    public boolean contains(String token) {
        if (!SessionToken.isWellFormed(token)) {
            return false;
        }
        if (known.getIfPresent(token) == null && lookUp.test(token)) {
            known.put(token, true);
        }
        return known.getIfPresent(token) != null;
    }
}
