package org.rejoinder.desk.queue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.moderation.Decision;

/**
 * What a form without scripts says about a reply, whichever page it stands on.
 *
 * @param act the button that was used
 * @param rule the house rule that was chosen; empty for none, and for one that is none
 * @param reason as it was typed
 */
record DecisionForm(String act, String rule, String reason) {

    /** @param rules the house rules that there are */
    static DecisionForm in(HttpServletRequest request, List<String> rules) {
        return of(
                RequestText.in(request, "act"),
                RequestText.in(request, "rule"),
                RequestText.in(request, "reason"),
                rules);
    }

    static DecisionForm of(String act, String rule, String reason, List<String> rules) {
        return new DecisionForm(act, rules.contains(rule) ? rule : "", RequestText.asTyped(reason));
    }

    /** Why there is no decision in it. */
    Optional<String> problem() {
        if (isReasonTooLong()) {
            return Optional.of(DeskMessages.of("queue.reason.long", Decision.LONGEST_REASON));
        }
        return parsed().isPresent() ? Optional.empty() : Optional.of(DeskMessages.of("decision.none"));
    }

    boolean isReasonTooLong() {
        return reason.length() > Decision.LONGEST_REASON;
    }

    /** Only if there is no {@link #problem()}. */
    Decision decision() {
        return parsed().orElseThrow();
    }

    private Optional<Decision> parsed() {
        return Optional.ofNullable(
                switch (act) {
                    case "publish" -> Decision.publish();
                    case "spam" -> Decision.spam();
                    case "reject" -> Decision.reject(rule.isEmpty() ? null : rule, reason.isEmpty() ? null : reason);
                    default -> null;
                });
    }
}
