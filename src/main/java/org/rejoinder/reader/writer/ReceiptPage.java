package org.rejoinder.reader.writer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.moderation.MedianWait;
import org.rejoinder.moderation.writer.AppealedDecision;
import org.rejoinder.moderation.writer.Appeals;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.moderation.writer.RetentionCategory;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.moderation.writer.WriterPermissions;
import org.rejoinder.reader.article.ReplyView;
import org.rejoinder.receipt.DisclosedSignals;
import org.rejoinder.receipt.StatementOfReasons;
import org.rejoinder.receipt.StatementsOfReasons;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** What a writer sees of their own reply: where it stands, what was decided and why, and what they may do about it. */
@Named
@RequestScoped
public class ReceiptPage {

    /** What the page after a form may say was done. */
    private static final List<String> DONE =
            List.of("verified", "mailed", "told", "revised", "resubmitted", "corrected", "appealed", "withdrawn");

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Replies replies;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Appeals appeals;

    @Inject
    private StatementsOfReasons statements;

    @Inject
    private MedianWait medianWait;

    @Inject
    private Retention retention;

    private Reply reply;
    private ReplyView view;
    private OriginalWording original;
    private AppealedDecision appealedDecision;
    private WriterPermissions writerPermissions;
    private StatementOfReasons statement;
    private String done;

    /** @return false if this is nobody's receipt */
    @Transactional
    boolean open(String token) {
        Optional<Reply> found = replies.byReceipt(token);
        found.ifPresent(theirs -> {
            reply = theirs;
            view = isErased() ? null : ReplyView.forItsWriter(theirs);
            original = OriginalWording.of(theirs, replies).orElse(null);
            appealedDecision = isErased() ? null : appeals.against(theirs).orElse(null);
            writerPermissions = writerActions.choices(theirs);
            statement = statements.about(theirs).orElse(null);
        });
        return found.isPresent();
    }

    void tell(String what) {
        done = what != null && DONE.contains(what) ? what : null;
    }

    Reply reply() {
        return reply;
    }

    /** Null once it is erased. */
    public ReplyView getReply() {
        return view;
    }

    /** Null unless a moderator has edited it. */
    public OriginalWording getOriginal() {
        return original;
    }

    public String getState() {
        return reply.stateForWriter().name().toLowerCase(Locale.ROOT);
    }

    /** Whether a machine has put it aside as spam, and nobody has looked yet. */
    public boolean isSetAside() {
        return isUnseenSpam() && !DisclosedSignals.isAboutAddress(reply);
    }

    private boolean isUnseenSpam() {
        return reply.state() != reply.stateForWriter();
    }

    /** Whether it was public, and is hidden until somebody looks at what readers have reported. */
    public boolean isHidden() {
        return statement != null && statement.by() == StatementOfReasons.DecidedBy.SITE;
    }

    /** How it was decided that nobody sees it; null unless it was. */
    public StatementOfReasons getStatement() {
        return statement;
    }

    public boolean isErased() {
        return reply.state() == ReplyState.ERASED;
    }

    /** Whether somebody looks at it again because its writer wanted that. */
    public boolean isAppealed() {
        return reply.state() == ReplyState.HELD && reply.appealOf().isPresent();
    }

    /** Whether it was changed after it was rejected, and waits again. */
    public boolean isResubmitted() {
        return reply.state() == ReplyState.HELD && reply.resubmissions() > 0 && !isAppealed();
    }

    boolean isRejected() {
        return reply.state() == ReplyState.REJECTED;
    }

    /** Whether what was said against the decision has been answered. */
    public boolean isAppealAnswered() {
        return reply.state() != ReplyState.HELD
                && !isErased()
                && reply.appealOf().isPresent();
    }

    public WriterPermissions getChoices() {
        return writerPermissions;
    }

    /** How long replies usually wait, in words; null if nobody knows, or if nobody is waited for. */
    public String getUsualWait() {
        if (reply.state() != ReplyState.HELD) {
            return null;
        }
        return medianWait.median().map(this::inWords).orElse(null);
    }

    private String inWords(Duration wait) {
        String unit = wait.toHours() >= 48 ? "days" : wait.toMinutes() >= 90 ? "hours" : "minutes";
        long many = switch (unit) {
            case "days" -> Math.round(wait.toHours() / 24.0);
            case "hours" -> Math.round(wait.toMinutes() / 60.0);
            default -> Math.max(1, wait.toMinutes());
        };
        return currentMessages.current().of("receipt.usual." + unit, many);
    }

    /** What becomes of it if it is withdrawn, and when. */
    public String getWithdrawalFollows() {
        return currentMessages
                .current()
                .of("receipt.withdraw.hint", retention.days().get(RetentionCategory.WITHDRAWN));
    }

    /** The kinds of reasons why somebody should look at it, never the rules; empty once somebody has. */
    public List<String> getCategories() {
        boolean waits = reply.state() == ReplyState.HELD || isUnseenSpam();
        return waits ? DisclosedSignals.categoriesOf(reply) : List.of();
    }

    /** The same, of a reply that was decided about because of them. */
    public List<String> getNoticed() {
        return DisclosedSignals.categoriesOf(reply);
    }

    /** The house rule that a rejection named, or null. */
    public String getRule() {
        return reply.rule().orElse(null);
    }

    /** What the moderator told the writer, or null. */
    public String getReason() {
        return reply.reason().orElse(null);
    }

    /** The decision that they have appealed against, whatever became of that; null if there is none. */
    public AppealedDecision getAppealedDecision() {
        return appealedDecision;
    }

    public String getArticleTitle() {
        return reply.article().title();
    }

    public String getArticleSlug() {
        return reply.article().slug();
    }

    public Instant getSubmittedAt() {
        return reply.submittedAt();
    }

    /** What was just done, or null. */
    public String getDone() {
        return done;
    }

    /** The revision that the writer is looking at. */
    public int getRevision() {
        return reply.revision();
    }
}
