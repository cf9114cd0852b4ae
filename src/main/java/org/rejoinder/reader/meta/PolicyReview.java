package org.rejoinder.reader.meta;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rejoinder.page.ReplyReview;
import org.rejoinder.screening.PolicyVersions;

/** The pages promise what the policy in force has. */
@ApplicationScoped
class PolicyReview implements ReplyReview {

    @Inject
    private PolicyVersions policies;

    @Override
    public boolean isBeforePublication() {
        return policies.inForce().readsEverything();
    }
}
