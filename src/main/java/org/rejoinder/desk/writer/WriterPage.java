package org.rejoinder.desk.writer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.note.NotesBean;
import org.rejoinder.desk.queue.BatchProgress;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchHistory;
import org.rejoinder.moderation.writer.WriterStanding;
import org.rejoinder.moderation.writer.WriterStandings;
import org.rejoinder.moderation.writer.WriterTrackRecord;
import org.rejoinder.moderation.writer.WriterTrackRecords;
import org.rejoinder.note.NoteTarget;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.site.DateFormats;
import org.rejoinder.site.SiteTimeZone;

/** A writer: all that they wrote and what became of it, the notes on them, and how the site treats them. */
@Named
@RequestScoped
public class WriterPage {

    private static final String ADDRESS = "/desk/writers/";

    private static final List<ReplyState> COUNTED =
            List.of(ReplyState.PUBLISHED, ReplyState.HELD, ReplyState.REJECTED, ReplyState.SPAM, ReplyState.WITHDRAWN);

    @Inject
    private Commenters commenters;

    @Inject
    private Replies replies;

    @Inject
    private WriterReplies writerReplies;

    @Inject
    private WriterTrackRecords records;

    @Inject
    private WriterStandings standings;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private BatchHistory batchHistory;

    @Inject
    private NotesBean notes;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private DateFormats dateFormats;

    @Inject
    private SiteTimeZone siteTimeZone;

    @Inject
    private Clock clock;

    private Commenter writer;
    private String name;
    private WriterTrackRecord record = WriterTrackRecord.NONE;
    private WriterStanding standing;
    private WriterStanding derived;
    private WriterReplies.Page page = new WriterReplies.Page(List.of(), false);
    private long before;
    private String outcome;
    private boolean stale;
    private StandingForm form;
    private Map<String, String> problems = Map.of();
    private Batch previewed;
    private List<String> previewedReplies = List.of();
    private BatchProgress progress;

    /**
     * @param last the reply that the page before ended with; {@link Long#MAX_VALUE} for the first page
     * @return whether there is such a writer
     */
    @Transactional
    public boolean show(long number, long last) {
        writer = commenters.with(number).orElse(null);
        if (writer == null) {
            return false;
        }
        before = last;
        name = replies.namesOf(List.of(number)).getOrDefault(number, DeskMessages.of("writer.nameless", number));
        record = records.of(writer);
        standing = standings.of(writer);
        derived = standings.derived(writer);
        page = writerReplies.before(writer, last, account());
        notes.show(NoteTarget.writer(number), ADDRESS + number);
        return true;
    }

    void say(String words) {
        outcome = words;
    }

    /** Says what was not done. */
    void refuse(String words) {
        outcome = words;
        stale = true;
    }

    /** What was typed stays in its fields. */
    void giveBack(StandingForm typed, Map<String, String> wrong) {
        form = typed;
        problems = wrong;
    }

    /** Asks whether this is meant. @param first what some of its replies begin with */
    void preview(StandingForm typed, Batch counted, List<String> first) {
        form = typed;
        previewed = counted;
        previewedReplies = first;
    }

    /** Says how far it is, and offers to undo it. */
    void follow(Batch batch) {
        progress = BatchProgress.of(batch, batchHistory.countsOf(batch));
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    /** Whether there is none, or not any more. */
    public boolean isGone() {
        return writer == null;
    }

    public long getId() {
        return writer.id();
    }

    /** What they called themselves last. */
    public String getName() {
        return name;
    }

    public Instant getFirstSeenAt() {
        return writer.firstSeenAt();
    }

    /** Whether somebody has shown that the address is theirs. */
    public boolean isVerified() {
        return writer.isVerified();
    }

    /** How many replies are in which state. */
    public String getCounts() {
        return record.all() == 0
                ? DeskMessages.of("writer.empty")
                : COUNTED.stream()
                        .filter(state -> record.in(state) > 0)
                        .map(state -> DeskMessages.of("writer.count." + state, record.in(state)))
                        .collect(Collectors.joining(", "));
    }

    public long getHeld() {
        return record.in(ReplyState.HELD);
    }

    /** What the site does with what they send. */
    public String getStanding() {
        return inWords(standing);
    }

    /** The same if nobody had decided anything. */
    public String getDerived() {
        return inWords(derived);
    }

    private String inWords(WriterStanding some) {
        String words = DeskMessages.of("writer.is." + some.kind());
        return some.until() == null
                ? words
                : words + " " + DeskMessages.of("writer.until.said", dateFormats.full(some.until()));
    }

    /** What the form says was decided when it was shown. */
    public String getShown() {
        return form == null || stale ? standing.mark() : form.shown();
    }

    public List<WriterTrust> getChoices() {
        return Stream.of(WriterTrust.TRUSTED, WriterTrust.HELD, WriterTrust.BLOCKED)
                .toList();
    }

    public boolean isChosen(String trust) {
        String now = standing.trust() == null ? "" : standing.trust().name();
        return trust.equals(form == null ? now : form.choice());
    }

    /** The last day of a block, as a field has it. */
    public String getUntil() {
        if (form != null) {
            return form.until();
        }
        return standing.until() == null
                ? ""
                : LocalDate.ofInstant(standing.until().minusSeconds(1), siteTimeZone.zone())
                        .toString();
    }

    /** The earliest day that can be typed. */
    public String getToday() {
        return LocalDate.ofInstant(clock.instant(), siteTimeZone.zone()).toString();
    }

    public boolean isHeldChosen(String what) {
        return what.equals(form == null || form.held().isEmpty() ? "leave" : form.held());
    }

    public String getRule() {
        return form == null ? "" : form.rule();
    }

    public String getReason() {
        return form == null ? "" : form.reason();
    }

    public StandingForm getForm() {
        return form;
    }

    /** By field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public List<String> getRules() {
        return moderationSettingsService.rules();
    }

    /** Whether this person may decide how the site treats them. */
    public boolean isDeciding() {
        return account().may(Permission.SET_POLICY);
    }

    /** Whether it is asked if what was chosen is meant. */
    public boolean isPreviewing() {
        return previewed != null;
    }

    public long getPreviewedBatch() {
        return previewed.id();
    }

    /** What follows, in words. */
    public String getPreview() {
        return DeskMessages.of("writer.preview." + form.held(), previewed.size());
    }

    /** What some of those replies begin with. */
    public List<String> getPreviewedReplies() {
        return previewedReplies;
    }

    /** How many are not named. */
    public String getUnnamed() {
        int more = previewed.size() - previewedReplies.size();
        return more <= 0 ? null : DeskMessages.of("writer.preview.more", more);
    }

    public BatchProgress getProgress() {
        return progress;
    }

    public String getProgressWords() {
        return progress.words();
    }

    public long getProgressBatch() {
        return progress.batch();
    }

    public List<WriterReplyLine> getReplies() {
        return page.lines();
    }

    public boolean isFirst() {
        return before == Long.MAX_VALUE;
    }

    public boolean isMore() {
        return page.more();
    }

    /** The page after this one. */
    public String getOlder() {
        return ADDRESS + writer.id() + "?before="
                + page.lines().get(page.lines().size() - 1).id();
    }

    public String getAddress() {
        return ADDRESS + writer.id();
    }

    /** What came of the button that was used, or null. */
    public String getOutcome() {
        return outcome;
    }

    /** Whether that did not do what it says. */
    public boolean isStale() {
        return stale;
    }
}
