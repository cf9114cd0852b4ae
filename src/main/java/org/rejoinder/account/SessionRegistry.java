package org.rejoinder.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions in which somebody is signed in, by account: those of an account that is disabled, or has another password, end at
 * once.
 */
@ApplicationScoped
public class SessionRegistry {

    private final Map<Long, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    void register(long account, HttpSession session) {
        sessions.compute(account, (id, some) -> {
            Set<HttpSession> all = some == null ? ConcurrentHashMap.newKeySet() : some;
            all.add(session);
            return all;
        });
    }

    /** It has ended by itself. */
    void forget(HttpSession session) {
        sessions.forEach((account, some) -> sessions.computeIfPresent(account, (id, all) -> {
            all.removeIf(each -> each.getId().equals(session.getId()));
            return all.isEmpty() ? null : all;
        }));
    }

    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountDisabled disabled) {
        Set<HttpSession> ending = sessions.remove(disabled.account());
        if (ending != null) {
            ending.forEach(SessionRegistry::invalidate);
        }
    }

    /** Nothing stays open that they may not see any more. */
    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoleChanged changed) {
        Set<HttpSession> ending = sessions.remove(changed.account());
        if (ending != null) {
            ending.forEach(SessionRegistry::invalidate);
        }
    }

    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) PasswordChanged changed) {
        Set<HttpSession> some = sessions.getOrDefault(changed.account(), Set.of());
        List<HttpSession> others = some.stream()
                .filter(session -> !session.getId().equals(changed.session()))
                .toList();
        others.forEach(SessionRegistry::invalidate);
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // That is what was wanted
        }
    }
}
