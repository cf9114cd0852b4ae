package org.rejoinder.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.settings.Settings;

/**
 * What the container of this node keeps for a browser: pages of the desk, and what waits to be shown there. Each belongs to
 * one {@link DeskSession} and ends with it, and so do the sockets of its pages; whoever signs in gets a new one (OWASP,
 * session fixation).
 */
@ApplicationScoped
public class ViewSessions {

    private static final String OWNER = DeskSession.class.getName();

    private final Map<Long, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    @Inject
    private BackgroundJobs jobs;

    private int idleSeconds;

    protected ViewSessions() {}

    @Inject
    ViewSessions(Settings settings) {
        idleSeconds = (int) settings.sessions().idle().toSeconds();
    }

    /**
     * From now on the request has one, which is of this session and of no other.
     *
     * @throws SessionsNotReadyException while the server is coming up
     */
    public void bind(HttpServletRequest request, DeskSession owner) {
        HttpSession present = request.getSession(false);
        if (present != null && !owner.id().equals(present.getAttribute(OWNER))) {
            invalidate(present);
            present = null;
        }
        if (present == null) {
            HttpSession fresh = Optional.ofNullable(request.getSession()).orElseThrow(SessionsNotReadyException::new);
            fresh.setAttribute(OWNER, owner.id());
            fresh.setMaxInactiveInterval(idleSeconds);
            sessions.compute(owner.id(), (id, some) -> {
                Set<HttpSession> all = some == null ? ConcurrentHashMap.newKeySet() : some;
                all.add(fresh);
                return all;
            });
        }
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(request.getSession(false)).ifPresent(ViewSessions::invalidate);
        SessionCookieConfig config = request.getServletContext().getSessionCookieConfig();
        var cookie = new Cookie(config.getName(), "");
        cookie.setPath("/");
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(config.isSecure());
        response.addCookie(cookie);
    }

    /** It has ended by itself. */
    void forget(HttpSession session) {
        sessions.forEach((owner, some) -> sessions.computeIfPresent(owner, (id, all) -> {
            all.removeIf(each -> each.getId().equals(session.getId()));
            return all.isEmpty() ? null : all;
        }));
    }

    /** Not in the request that says so: its own session would be in the way, and the sockets of the other stay open. */
    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        jobs.once("end of open pages", () -> end(ended.sessions()));
    }

    void end(Set<Long> owners) {
        owners.forEach(owner -> {
            Set<HttpSession> ending = sessions.remove(owner);
            if (ending != null) {
                ending.forEach(ViewSessions::invalidate);
            }
        });
    }

    /** The sessions at the desk that have something here. */
    Set<Long> owners() {
        return Set.copyOf(sessions.keySet());
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // That is what was wanted
        }
    }
}
