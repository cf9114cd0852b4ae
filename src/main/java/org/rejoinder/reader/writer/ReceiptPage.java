package org.rejoinder.reader.writer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.html.WebAddressCompleter;
import org.rejoinder.i18n.Messages;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.MedianWait;
import org.rejoinder.moderation.writer.AppealedDecision;
import org.rejoinder.moderation.writer.Appeals;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.moderation.writer.WriterPermissions;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reader.FormProblem;
import org.rejoinder.reader.FormProblems;
import org.rejoinder.reader.TextareaContent;
import org.rejoinder.reader.article.ReplyView;
import org.rejoinder.reader.reply.NotifyField;
import org.rejoinder.receipt.NotificationPreferences;
import org.rejoinder.receipt.Verification;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyEdit;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.Settings;

/** What a writer sees of their own reply, and what they typed into the forms there. */
@Named
@RequestScoped
public class ReceiptPage {

    /** What the page after a form may say was done. */
    private static final List<String> DONE = List.of("verified", "mailed", "told", "revised", "appealed", "withdrawn");

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Replies replies;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Appeals appeals;

    @Inject
    private Verification verification;

    @Inject
    private MedianWait medianWait;

    @Inject
    private Settings settings;

    private Reply reply;
    private ReplyView view;
    private OriginalWording original;
    private AppealedDecision appealedDecision;
    private WriterPermissions writerPermissions;
    private String proof = "";
    private boolean verifiable;
    private String done;
    private String act = "";
    private String comment;
    private String name;
    private String website;
    private String appeal = "";
    private Integer revision;
    private int status = HttpServletResponse.SC_OK;
    private Long retryAfter;
    private final FormProblems problems = new FormProblems("comment", "name", "website", "appeal");

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
            comment = theirs.text();
            name = theirs.name();
            website = theirs.website().orElse("");
            revision = theirs.revision();
        });
        return found.isPresent();
    }

    /** @param given what the link in the mail says besides; may be null */
    void prove(String given) {
        proof = given == null ? "" : given;
        verifiable = verification.isOpen(reply, proof);
    }

    void tell(String what) {
        done = what != null && DONE.contains(what) ? what : null;
    }

    void fill(FormBody posted) {
        act = posted.field("act");
        if (act.equals("revise")) {
            comment = posted.field("comment");
            name = posted.field("name");
            website = posted.field("website");
        }
        appeal = posted.field("appeal");
        String given = posted.field("revision");
        revision = given.matches("\\d{1,9}") ? Integer.valueOf(given) : 0;
    }

    Optional<String> refuse(int why, String words) {
        return refuse(why, Map.of("", currentMessages.current().of(words)));
    }

    Optional<String> refuse(int why, Map<String, String> wrong) {
        status = why;
        Messages words = currentMessages.current();
        wrong.forEach((field, message) -> problems.add(field, words.refusal(message)));
        return Optional.empty();
    }

    void retryAfter(long seconds) {
        retryAfter = seconds;
    }

    int getStatus() {
        return status;
    }

    OptionalLong getRetryAfter() {
        return retryAfter == null ? OptionalLong.empty() : OptionalLong.of(retryAfter);
    }

    Reply reply() {
        return reply;
    }

    /** What the writer had before them when they sent the form. */
    ExpectedVersion shown() {
        return new ExpectedVersion(reply.id(), revision, reply.state());
    }

    ReplyEdit revision() {
        return new ReplyEdit(comment, name, WebAddressCompleter.complete(website));
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
        return (isUnseenSpam() ? ReplyState.HELD : reply.state()).name().toLowerCase(Locale.ROOT);
    }

    /** Whether a machine has put it aside as spam, and nobody has looked yet. */
    public boolean isSetAside() {
        return isUnseenSpam() && !DisclosedSignals.isAboutAddress(reply);
    }

    private boolean isUnseenSpam() {
        return reply.state() == ReplyState.SPAM && reply.lastEntry().isEmpty();
    }

    public boolean isErased() {
        return reply.state() == ReplyState.ERASED;
    }

    /** Whether somebody looks at it again because its writer wanted that. */
    public boolean isAppealed() {
        return reply.state() == ReplyState.HELD && reply.appealOf().isPresent();
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

    /** The kinds of reasons why somebody should look at it, never the rules; empty once somebody has. */
    public List<String> getCategories() {
        boolean waits = reply.state() == ReplyState.HELD || isUnseenSpam();
        return waits ? DisclosedSignals.categoriesOf(reply) : List.of();
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

    public String getProof() {
        return proof;
    }

    /** Whether pressing the button shows that the address is theirs. */
    public boolean isVerifiable() {
        return verifiable;
    }

    /** Whether it is known that whoever owns the address wrote it; whether the address is known is nobody's business. */
    public boolean isVerified() {
        return reply.isProven();
    }

    /** Whether it waits for somebody to show that it is theirs, too. */
    public boolean isUnproven() {
        return isMailing() && getState().equals("held") && !reply.isProven();
    }

    /** What is to be said of its letters, or null: whether the mail server takes them. */
    public String getLetters() {
        return lettersOf(verification.isMailable(reply));
    }

    /** Null is for addresses that every server takes. */
    static String lettersOf(Optional<Boolean> mailable) {
        if (mailable.isEmpty()) {
            return "unsure";
        }
        return mailable.get() ? null : "impossible";
    }

    /** Whether this site sends mail. */
    public boolean isMailing() {
        return settings.mail().isPresent() && !isErased();
    }

    public String getTells() {
        return NotifyField.in(reply.notifyPreference());
    }

    /** Whether a mail says what was decided. */
    public boolean isDecisionsMailed() {
        return NotificationPreferences.areDecisionsMailed(reply);
    }

    /** The revision that the writer is looking at. */
    public int getRevision() {
        return reply.revision();
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** Whether this form was sent and not taken. */
    public boolean refuses(String form) {
        return isRefused() && act.equals(form);
    }

    public List<FormProblem> getProblems() {
        return problems.all();
    }

    /** @return null if this field is as it should be */
    public FormProblem problem(String field) {
        return problems.of(field);
    }

    /** For a {@code textarea}, whose first line break HTML leaves out. */
    public String getCommentAsContent() {
        return TextareaContent.asContent(comment);
    }

    public String getName() {
        return name;
    }

    public String getWebsite() {
        return website;
    }

    public String getAppeal() {
        return appeal;
    }

    public String getAppealAsContent() {
        return TextareaContent.asContent(appeal);
    }
}
