package org.rejoinder.account.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.rejoinder.account.factor.SecondSteps;
import org.rejoinder.account.factor.SpentTokens;
import org.rejoinder.account.session.DeskSessions;

/** Signs people out because the provider says so, once for each time that it says so. */
@ApplicationScoped
@Transactional
public class ProviderLogouts {

    @Inject
    private DeskSessions sessions;

    @Inject
    private SecondSteps secondSteps;

    @Inject
    private SpentTokens spentTokens;

    /**
     * @param id of what it said
     * @param endsAt until when it counts
     * @param identity empty if it does not say who
     * @param session empty for all of theirs
     * @return false if it was said before
     */
    boolean end(String id, Instant endsAt, String identity, String session) {
        boolean first = !spentTokens.isSpent(id);
        if (first) {
            spentTokens.spend(id, endsAt);
            sessions.endByProvider(identity, session);
            secondSteps.endByProvider(identity, session);
        }
        return first;
    }
}
