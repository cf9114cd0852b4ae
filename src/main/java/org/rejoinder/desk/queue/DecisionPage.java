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

    void submit(String ticket, DecisionForm form) {
        reason = form.reason();
        rule = form.rule();
        problem = form.problem().orElse(null);
        if (problem == null) {
            decide(ticket, form.decision());
        }
    }

    private void decide(String ticket, Decision decision) {
        String name = replyCard.getName();
        boolean decided = isDecided(ticket, decision);
        replyCard = null;
        outcome = decided ? DeskMessages.of("queue.done." + decision.outcome(), name) : null;
    }

    private boolean isDecided(String ticket, Decision decision) {
        try {
            return links.decide(ticket, decision).isPresent();
        } catch (ConcurrentDecisionException | ReplyNotFoundException | SelfReviewException overtaken) {
            return false;
        }
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
