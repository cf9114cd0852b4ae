package org.rejoinder.account.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.rejoinder.settings.Settings;

/**
 * In which session this request is made. Looked up when somebody first wants to know: who reads the site is never looked up.
 * One query brings the account, too, so that a right that was taken away counts at once, on every node.
 */
@RequestScoped
public class CurrentSession {

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    @Inject
    private SessionToken tokens;

    @Inject
    private DeskSessions sessions;

    private Optional<DeskSession> session;

    public Optional<DeskSession> session() {
        if (session == null) {
            session = tokens.in(request).flatMap(sessions::use);
        }
        return session;
    }

    /** Whether the browser still has the cookie of one that has ended. */
    public boolean hasEnded() {
        return endedToken().isPresent();
    }

    /** Of one that has ended, by which its owner can be known again. */
    public Optional<String> endedToken() {
        return tokens.in(request).filter(token -> session().isEmpty());
    }

    /** Whether somebody proved a short time ago to be who is signed in: who sits down at an open desk has not. */
    public boolean isConfirmed() {
        return session()
                .filter(found -> found.isConfirmedWithin(settings.sessions().confirmation(), clock.instant()))
                .isPresent();
    }

    /** Somebody has, by whatever is asked for. Who has the former token has nothing from now on (OWASP ASVS 5, 7.2.4). */
    public void confirm(HttpServletResponse response) {
        session().ifPresent(found -> {
            String token = tokens.next(found.account().id());
            sessions.confirm(found.id(), token);
            tokens.give(response, token);
            session = Optional.of(found);
        });
    }

    void become(DeskSession begun) {
        session = Optional.ofNullable(begun);
    }
}
