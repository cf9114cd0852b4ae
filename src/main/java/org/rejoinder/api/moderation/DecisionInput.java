package org.rejoinder.api.moderation;

import java.util.List;
import java.util.Optional;
import org.rejoinder.api.JsonBody;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.moderation.Decision;

/** What a program decides, as its body says. */
final class DecisionInput {

    private enum Verdict {
        PUBLISH,
        REJECT,
        SPAM,
        HOLD
    }

    private static final String RULE = "rule";
    private static final String REASON = "reason";

    private DecisionInput() {}

    /**
     * Good once the body was checked.
     *
     * @param rules the house rules that there are
     */
    static Decision in(JsonBody body, List<String> rules) {
        Verdict verdict = body.choice("decision", Verdict.class);
        Optional<String> rule = body.optionalText(RULE).map(DecisionInput::asTyped);
        Optional<String> reason =
                body.optionalText(REASON).map(DecisionInput::asTyped).filter(words -> !words.isEmpty());
        if (verdict != Verdict.REJECT) {
            rule.ifPresent(unused -> body.refuse(RULE, "Only a rejection has one."));
            reason.ifPresent(unused -> body.refuse(REASON, "Only a rejection has one."));
        }
        rule.filter(words -> !rules.contains(words))
                .ifPresent(unused -> body.refuse(RULE, "One of the house rules: " + String.join("; ", rules) + "."));
        reason.filter(words -> words.length() > Decision.LONGEST_REASON)
                .ifPresent(unused -> body.refuse(REASON, "At most " + Decision.LONGEST_REASON + " characters."));
        return switch (verdict) {
            case PUBLISH -> Decision.publish();
            case REJECT -> Decision.reject(rule.orElse(null), reason.orElse(null));
            case SPAM -> Decision.spam();
            case HOLD -> Decision.hold();
        };
    }

    private static String asTyped(String sent) {
        return TextNormalizer.normalize(sent).strip();
    }
}
