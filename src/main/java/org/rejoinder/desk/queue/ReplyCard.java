package org.rejoinder.desk.queue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.rejoinder.commenter.Avatar;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.note.NoteLine;
import org.rejoinder.html.PlainText;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.writer.Appeal;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** A reply as the moderator sees it, with what was shown: a decision is about exactly this. */
public final class ReplyCard implements QueueRow {

    /** The code points of its own text that stand in the list. */
    private static final int BEGINNING = 240;

    private final ExpectedVersion expectedVersion;
    private final String name;
    private final String website;
    private final String mention;
    private final Avatar avatar;
    private final SafeHtml body;
    private final String text;
    private final Instant submittedAt;
    private final long writerId;
    private final long articleId;
    private final String articleTitle;
    private final String articleSlug;
    private final String answersName;
    private final String answersExcerpt;
    private final SafeHtml answersBody;
    private final List<SignalView> signals;
    private final ReplyContext.Decided decided;
    private final String decidedRule;
    private final String decidedReason;
    private final WriterHistory history;
    private final String beginning;
    private final String articleExcerpt;
    private final WordingChange change;
    private final Resubmission resubmission;
    private final boolean proven;
    private final Appeal appeal;
    private final String reader;
    private List<NoteLine> notes;
    private String overtaken;
    private boolean ticked;
    private String rule = "";
    private String reason = "";

    private ReplyCard(Reply reply, ReplyContext known) {
        decided = known.decided();
        expectedVersion = ExpectedVersion.of(reply);
        text = reply.text();
        decidedRule = reply.rule().orElse(null);
        decidedReason = reply.reason().orElse(null);
        history = WriterHistory.of(reply, known);
        articleExcerpt = known.articleExcerpt();
        reader = known.reader();
        notes = known.notes();
        change = known.change();
        resubmission = known.resubmission();
        proven = reply.isProven();
        appeal = known.appeal();
        name = reply.name();
        website = reply.linkOfName().orElse(null);
        mention = reply.mention()
                .map(source -> DeskMessages.of("mention." + source.kind()))
                .orElse(null);
        avatar = reply.avatar();
        body = reply.body();
        beginning = ReplyExcerpt.of(PlainText.of(body), BEGINNING);
        submittedAt = reply.submittedAt();
        writerId = reply.writer().id();
        articleId = reply.article().id();
        articleTitle = reply.article().title();
        articleSlug = reply.article().slug();
        answersName = reply.answers().map(Reply::name).orElse(null);
        answersExcerpt = reply.answers()
                .map(Reply::body)
                .map(PlainText::of)
                .map(ReplyExcerpt::of)
                .orElse(null);
        answersBody = reply.answers().map(Reply::body).orElse(null);
        signals = SignalView.of(reply);
    }

    /** Without what was decided, and without what others think of its writer. */
    static ReplyCard blind(Reply reply) {
        return new ReplyCard(reply, ReplyContext.NONE);
    }

    static ReplyCard of(Reply reply, ReplyContext known) {
        return new ReplyCard(reply, known);
    }

    public ReplyState getState() {
        return expectedVersion.state();
    }

    public boolean isHeld() {
        return getState() == ReplyState.HELD;
    }

    public boolean isWithdrawn() {
        return getState() == ReplyState.WITHDRAWN;
    }

    /** Who decided about it; empty if that is not known. */
    public String getDecidedBy() {
        return decided == null ? "" : decided.by();
    }

    /** When it was decided about; null if it was not, or by nobody who is known. */
    public Instant getDecidedAt() {
        return decided == null ? null : decided.at();
    }

    /** Whether readers see it. */
    public boolean isPublic() {
        return expectedVersion.state() == ReplyState.PUBLISHED;
    }

    ExpectedVersion shown() {
        return expectedVersion;
    }

    @Override
    public boolean isGroup() {
        return false;
    }

    @Override
    public String anchor() {
        return "card-" + getId();
    }

    public long getId() {
        return expectedVersion.reply();
    }

    public int getRevision() {
        return expectedVersion.revision();
    }

    public String getName() {
        return name;
    }

    public String getWebsite() {
        return website;
    }

    /** What it is if it stands on another site, where its website leads, and nobody has an address of its writer; or null. */
    public String getMention() {
        return mention;
    }

    public Avatar getAvatar() {
        return avatar;
    }

    public SafeHtml getBody() {
        return body;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public long getWriterId() {
        return writerId;
    }

    public long getArticleId() {
        return articleId;
    }

    /** What its checkbox is called. */
    public String getTick() {
        return DeskMessages.of("queue.tick", name);
    }

    public String getArticleTitle() {
        return articleTitle;
    }

    public String getArticleSlug() {
        return articleSlug;
    }

    public String getAnswersName() {
        return answersName;
    }

    public String getAnswersExcerpt() {
        return answersExcerpt;
    }

    public SafeHtml getAnswersBody() {
        return answersBody;
    }

    public List<SignalView> getSignals() {
        return signals;
    }

    /** Exactly as it was typed. */
    public String getText() {
        return text;
    }

    /** The house rule that the rejection named, or null. */
    public String getDecidedRule() {
        return decidedRule;
    }

    public String getDecidedReason() {
        return decidedReason;
    }

    /** What its writer says against a decision, or null. */
    public Appeal getAppeal() {
        return appeal;
    }

    /** Whether this moderator may decide about it: not if its writer has appealed against what they decided. */
    public boolean isDecidable() {
        return appeal == null || !appeal.own();
    }

    /** Whether it can be rejected in one step: what is public, too. */
    public boolean isRejectable() {
        return isHeld() ? isDecidable() : isPublic();
    }

    /** What was changed in it since somebody last decided about other words, or null. */
    public WordingChange getChange() {
        return change;
    }

    /** That it was rejected, changed and sent again, or null. */
    public Resubmission getResubmission() {
        return resubmission;
    }

    /** Whether what checks have noticed is why it waits: not if somebody has decided about it before. */
    public boolean isHeldByChecks() {
        return isHeld() && appeal == null && resubmission == null;
    }

    /** Whether it is known that whoever owns the address wrote it. */
    public boolean isProven() {
        return proven;
    }

    /** Who else is reading it, or null. */
    public String getReader() {
        return reader;
    }

    /** Of those who work here, on it and on its writer. */
    public List<NoteLine> getNotes() {
        return notes;
    }

    /** How many there are, in words. */
    public String getNoted() {
        return DeskMessages.of("note.title", notes.size());
    }

    void setNotes(List<NoteLine> now) {
        notes = now;
    }

    /** What else its writer wrote, and how they have fared. */
    public WriterHistory getHistory() {
        return history;
    }

    /** Its first words, without marks. */
    public String getBeginning() {
        return beginning;
    }

    /** How the article begins. */
    public String getArticleExcerpt() {
        return articleExcerpt;
    }

    /** What was noticed about it, in a word for each kind. */
    public List<String> getMarks() {
        return Stream.concat(Stream.ofNullable(mention), signals.stream().map(SignalView::mark))
                .distinct()
                .toList();
    }

    /** While it was read somebody else has decided about it, or changed it. */
    void overtake(ReplyCard former) {
        String by = getDecidedBy().isEmpty() ? DeskMessages.of("queue.overtaken.somebody") : getDecidedBy();
        boolean changed = getState() == former.getState();
        overtaken = this == former
                ? DeskMessages.of("queue.gone", name)
                : DeskMessages.of("queue.overtaken." + (changed ? "CHANGED" : getState()), by);
        ticked = false;
    }

    /** What has become of it while it was read; null if nothing has. Nothing is decided about it until it is shown anew. */
    public String getOvertaken() {
        return overtaken;
    }

    public boolean isTicked() {
        return ticked;
    }

    public void setTicked(boolean ticked) {
        this.ticked = ticked;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    String reasonAsTyped() {
        return RequestText.asTyped(reason);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
