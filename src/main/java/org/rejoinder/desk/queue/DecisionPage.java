package org.rejoinder.desk.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.ConcurrentDecisionException;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.ReplyNotFoundException;
import org.rejoinder.moderation.SelfReviewException;
import org.rejoinder.moderation.digest.DecisionLinks;

/** One reply that a moderator decides about from a mail. */
@Named
@RequestScoped
public class DecisionPage {

    @Inject
    private DecisionLinks links;

    @Inject
    private ReplyCardFactory replyCardFactory;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    private ReplyCard replyCard;
    private String moderator;
    private String outcome;
    private String problem;
    private String reason = "";
    private String rule = "";

    void open(String ticket) {
        Optional<DecisionLinks.Invitation> open = links.open(ticket);
        replyCard = open.map(invitation -> replyCardFactory.of(invitation.reply(), invitation.moderator()))
                .orElse(null);
        moderator = open.map(invitation -> invitation.moderator().name()).orElse(null);
    }

    void type(String typedReason, String chosenRule) {
        reason = typedReason;
        rule = moderationSettingsService.rules().contains(chosenRule) ? chosenRule : "";
    }

    void refuse(String words) {
        problem = words;
    }

    void decide(String ticket, String act) {
        Optional<Decision> decision = decision(act);
        if (decision.isEmpty()) {
            problem = DeskMessages.of("decision.none");
            return;
        }
        String name = replyCard.getName();
        boolean decided = isDecided(ticket, decision.get());
        replyCard = null;
        outcome = decided ? DeskMessages.of("queue.done." + decision.get().outcome(), name) : null;
    }

    private boolean isDecided(String ticket, Decision decision) {
        try {
            return links.decide(ticket, decision).isPresent();
        } catch (ConcurrentDecisionException | ReplyNotFoundException | SelfReviewException overtaken) {
            return false;
        }
    }

    private Optional<Decision> decision(String act) {
        return Optional.ofNullable(
                switch (act) {
                    case "publish" -> Decision.publish();
                    case "spam" -> Decision.spam();
                    case "reject" -> Decision.reject(rule.isEmpty() ? null : rule, reason.isEmpty() ? null : reason);
                    default -> null;
                });
    }

    /** Whether there is something to decide about. */
    public boolean isOpen() {
        return replyCard != null;
    }

    public ReplyCard getCard() {
        return replyCard;
    }

    /** Whose link it is. */
    public String getModerator() {
        return moderator;
    }

    /** What was decided, or null. */
    public String getOutcome() {
        return outcome;
    }

    public String getProblem() {
        return problem;
    }

    public String getReason() {
        return reason;
    }

    public String getRule() {
        return rule;
    }

    public List<String> getRules() {
        return moderationSettingsService.rules();
    }
}
