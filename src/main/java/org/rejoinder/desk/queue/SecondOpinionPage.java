package org.rejoinder.desk.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.SecondOpinion;
import org.rejoinder.moderation.SecondOpinions;

/** One decision of somebody else, to be made again without knowing what it was. Nothing of it changes the reply. */
@Named
@RequestScoped
public class SecondOpinionPage {

    @Inject
    private SecondOpinions opinions;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private CurrentUser currentUser;

    private Long entry;
    private ReplyCard replyCard;
    private String outcome;
    private boolean late;

    void showNext() {
        Account account = currentUser.account().orElseThrow();
        opinions.nextFor(account).ifPresent(opinion -> {
            entry = opinion.entry();
            replyCard = ReplyCard.blind(opinion.reply());
        });
    }

    void give(long number, Decision verdict) {
        Optional<SecondOpinion> given = opinions.give(currentUser.account().orElseThrow(), number, verdict);
        late = given.isEmpty();
        outcome = given.map(opinion -> DeskMessages.of(
                        opinion.agrees() ? "second.agrees" : "second.differs",
                        opinion.first().name(),
                        DeskMessages.verdict(opinion.firstVerdict()),
                        DeskMessages.verdict(opinion.secondVerdict())))
                .orElseGet(() -> DeskMessages.of("second.late"));
    }

    /** Says what was not done. */
    void refuse(String words) {
        outcome = words;
        late = true;
    }

    /** The question; null if there is none. */
    public Long getEntry() {
        return entry;
    }

    public ReplyCard getCard() {
        return replyCard;
    }

    public String getOutcome() {
        return outcome;
    }

    /** Whether nothing came of it: somebody else has answered, the decision was undone, no button was used. */
    public boolean isLate() {
        return late;
    }

    public List<String> getRules() {
        return moderationSettingsService.rules();
    }

    /** Whether anything is asked about on this site. */
    public boolean isAsking() {
        return moderationSettingsService.current().secondOpinionPercent() > 0;
    }
}
