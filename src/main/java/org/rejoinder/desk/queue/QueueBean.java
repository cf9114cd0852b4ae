package org.rejoinder.desk.queue;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.primefaces.PrimeFaces;
import org.primefaces.util.EscapeUtils;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.FailureMessages;
import org.rejoinder.desk.StableSlots;
import org.rejoinder.desk.UndoableAction;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.failure.DeniedException;
import org.rejoinder.failure.NotFoundException;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchRunner;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.site.DateFormats;

/**
 * One page of the queue, kept as it was shown: whatever comes in or is decided elsewhere meanwhile, a button decides
 * about the card it stands on.
 */
@Named
@ViewScoped
public class QueueBean implements Serializable {

    static final int ON_A_PAGE = 20;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private QueueListService queueListService;

    @Inject
    private ReplyCardFactory maker;

    @Inject
    private Moderation moderation;

    @Inject
    private Batches batches;

    @Inject
    private BatchRunner work;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private DateFormats dateFormats;

    private final StableSlots<ReplyCard> cards = new StableSlots<>();

    /** Groups of near-identical replies. */
    private final StableSlots<SimilarRepliesCard> groups = new StableSlots<>();

    private QueueQuery queueQuery;
    private QueueLinks links;
    private boolean more;
    private String found;
    private Map<ReplyState, Long> counts;
    private List<String> rules;
    private boolean deciding;

    private UndoableAction undoableAction;
    private String outcome;
    private boolean stale;
    private String news;

    /** The batch that "all of them" is, once they were counted. */
    private Long counted;

    private int countedReplies;

    /** Of the last batch; null if there was none. */
    private BatchProgress batchProgress;

    private String bulkRule = "";

    @PostConstruct
    void open() {
        queueQuery = QueueQuery.in(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        links = new QueueLinks(queueQuery);
        rules = moderationSettingsService.rules();
        deciding = moderationPermissions.mayDecide(account());
        load(queueQuery.after());
        gather();
        count();
        batches.atWorkOf(account()).ifPresent(batch -> follow(batch.id()));
    }

    private void load(long after) {
        QueueListService.Page page = queueListService.page(queueQuery, account(), after, ON_A_PAGE);
        more = page.more();
        found = page.found();
        page.cards().forEach(cards::add);
    }

    /** The card of this reply, if it stands on the page. */
    Optional<ReplyCard> card(long reply) {
        return cards.present().filter(replyCard -> replyCard.getId() == reply).findFirst();
    }

    /** The same card with what its reply says now. */
    ReplyCard replace(ReplyCard former) {
        ReplyCard now = moderationQueue
                .findForUpdate(former.getId())
                .map(reply -> maker.of(reply, account()))
                .orElse(former);
        cards.renew(former, now);
        return now;
    }

    /** Somebody else was first with it. */
    void overtaken(ReplyCard replyCard, RuntimeException why) {
        StableSlots.Left<ReplyCard> former = cards.leave(replyCard);
        fail(FailureMessages.why(why, replyCard.getName(), dateFormats));
        goOnAt(former.place());
    }

    private void gather() {
        queueListService.groups(queueQuery, account()).forEach(groups::add);
    }

    public void publishGroup(SimilarRepliesCard group) {
        decideGroup(group, Decision.publish());
    }

    public void rejectGroup(SimilarRepliesCard group) {
        decideGroup(group, Decision.reject(known(group.getFirst().getRule()), null));
    }

    public void spamGroup(SimilarRepliesCard group) {
        decideGroup(group, Decision.spam());
    }

    private void decideGroup(SimilarRepliesCard group, Decision decision) {
        List<ExpectedVersion> meant = group.meant();
        if (meant.isEmpty()) {
            fail(DeskMessages.of("queue.bulk.none"));
            return;
        }
        long batch = batches.of(account(), ReplyState.HELD, meant).id();
        work.run(batches.begin(batch, decision));
        succeed(UndoableAction.group(groups.leave(group), batch), "");
        follow(batch);
        goOnAt(0);
    }

    private void count() {
        counts = moderationQueue.counts(account());
    }

    public void publish(ReplyCard replyCard) {
        decide(replyCard, Decision.publish());
    }

    public void reject(ReplyCard replyCard) {
        String reason = replyCard.reasonAsTyped();
        if (reason.length() > Decision.LONGEST_REASON) {
            fail(DeskMessages.of("queue.reason.long", Decision.LONGEST_REASON));
        } else {
            decide(replyCard, Decision.reject(known(replyCard.getRule()), reason.isEmpty() ? null : reason));
        }
    }

    public void spam(ReplyCard replyCard) {
        decide(replyCard, Decision.spam());
    }

    public void hold(ReplyCard replyCard) {
        decide(replyCard, Decision.hold());
    }

    /** One of the house rules, or none. */
    private String known(String rule) {
        return rules.contains(rule) ? rule : null;
    }

    private void decide(ReplyCard replyCard, Decision decision) {
        StableSlots.Left<ReplyCard> former = cards.leave(replyCard);
        try {
            long entry = moderation
                    .decide(account(), replyCard.shown(), decision, Channel.DESK)
                    .id();
            succeed(
                    UndoableAction.one(former, entry),
                    DeskMessages.of("queue.done." + decision.outcome(), replyCard.getName()));
        } catch (DeniedException e) {
            cards.putBack(former);
            fail(FailureMessages.why(e, replyCard.getName(), dateFormats));
        } catch (ConflictException | NotFoundException e) {
            fail(FailureMessages.why(e, replyCard.getName(), dateFormats));
        }
        goOnAt(former.place());
    }

    /** Counts every reply in the list, on all its pages: a decision is then about exactly these. */
    public void countAll() {
        Batch batch = batches.count(account(), queueListService.wanted(queueQuery, account()));
        counted = batch.id();
        countedReplies = batch.size();
    }

    public void countNone() {
        counted = null;
    }

    public void publishAll() {
        decideAll(Decision.publish());
    }

    public void rejectAll() {
        decideAll(Decision.reject(known(bulkRule), null));
    }

    public void spamAll() {
        decideAll(Decision.spam());
    }

    public void holdAll() {
        decideAll(Decision.hold());
    }

    private void decideAll(Decision decision) {
        List<ReplyCard> chosen = cards.present()
                .filter(replyCard -> counted != null || replyCard.isTicked())
                .toList();
        if (chosen.isEmpty()) {
            fail(DeskMessages.of("queue.bulk.none"));
            return;
        }
        long batch = counted != null
                ? counted
                : batches.of(
                                account(),
                                queueQuery.state(),
                                chosen.stream().map(ReplyCard::shown).toList())
                        .id();
        counted = null;
        List<StableSlots.Left<ReplyCard>> former =
                chosen.stream().map(cards::leave).toList();
        work.run(batches.begin(batch, decision));
        succeed(UndoableAction.many(former, batch), "");
        follow(batch);
        goOnAt(former.get(0).place());
    }

    /** Says how far a batch has come. */
    private void follow(long number) {
        batchProgress = BatchProgress.of(batches.with(number).orElseThrow(), batches);
        outcome = batchProgress.words();
        stale = batchProgress.stopped();
        undoableAction = batchProgress.state() == Batch.State.DECIDED || isRunning() ? undoableAction : null;
    }

    /** Tries the batch again that a fault has stopped. */
    public void resume() {
        work.run(batches.with(batchProgress.batch()).orElseThrow());
        progress();
    }

    /** While a batch is at work the list stays as it is; when it has ended, the page is read anew. */
    public void progress() {
        follow(batchProgress.batch());
        count();
        if (!isRunning()) {
            cards.leaveAll();
            groups.leaveAll();
            load(queueQuery.after());
            gather();
            PrimeFaces.current().ajax().update("page");
        }
    }

    /** Something happened elsewhere: what others have decided leaves the list, and is told beside what I did myself. */
    public void refresh() {
        Set<ExpectedVersion> now =
                moderationQueue.asTheyAre(cards.present().map(ReplyCard::getId).toList());
        List<ReplyCard> gone = cards.present()
                .filter(replyCard -> !now.contains(replyCard.shown()))
                .toList();
        count();
        if (!gone.isEmpty()) {
            gone.forEach(cards::leave);
            news = DeskMessages.of("queue.news", gone.size());
            PrimeFaces.current().ajax().update("said", "page");
        }
    }

    public void undo() {
        UndoableAction undone = undoableAction;
        try {
            if (undone.batch() != null) {
                work.run(batches.undo(undone.batch()));
                succeed(null, "");
                follow(undone.batch());
            } else {
                ReplyState again =
                        moderation.undo(account(), undone.entry(), Channel.DESK).to();
                succeed(null, DeskMessages.of("queue.undone." + again, undone.name()));
            }
            putBack(undone);
        } catch (ConflictException | DeniedException | NotFoundException e) {
            fail(FailureMessages.why(e, undone.name(), dateFormats));
        }
    }

    /** Not while a batch is still going back: what it has not come to is not held yet. */
    private void putBack(UndoableAction undone) {
        if (!isRunning()) {
            undone.cards().forEach(cards::putBack);
            Optional.ofNullable(undone.group()).ifPresent(groups::putBack);
        }
        count();
        show(undone.place());
    }

    private void succeed(UndoableAction undoable, String words) {
        undoableAction = undoable;
        outcome = words;
        stale = false;
    }

    private void fail(String words) {
        undoableAction = null;
        outcome = words;
        stale = true;
    }

    private void goOnAt(int place) {
        if (isWithoutCards() && !isRunning()) {
            load(0);
        }
        count();
        show(place);
    }

    /** Tells the window's title, and puts the focus where the work goes on. */
    private void show(int place) {
        String title = EscapeUtils.forJavaScript(getTitle());
        PrimeFaces.current()
                .executeScript("document.title = document.title.replace(/^.*?(?= – )/, '" + title + "');"
                        + "document.getElementById('" + nextAfter(place) + "').focus()");
    }

    /** The heading of the next card; if it was the last, of the one before; if there is none, what was just said. */
    private String nextAfter(int place) {
        return cards.from(place).map(next -> "card-" + next.getId()).orElse("outcome");
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    private long repliesIn(ReplyState state) {
        return counts.getOrDefault(state, 0L);
    }

    public String getTitle() {
        long held = repliesIn(ReplyState.HELD);
        return held == 0 ? DeskMessages.of("queue.title") : DeskMessages.of("queue.title.held", held);
    }

    public List<QueueLinks.Tab> getTabs() {
        return links.tabs(counts);
    }

    public QueueLinks getLinks() {
        return links;
    }

    public String reading(ReplyCard replyCard) {
        return DeskMessages.of("queue.reading", replyCard.getReader());
    }

    /** The number of the account that this page belongs to. */
    public long getMe() {
        return account().id();
    }

    public QueueFilter getFilter() {
        return queueQuery.filter();
    }

    public boolean isFiltered() {
        return !queueQuery.filter().isEmpty();
    }

    public QueueQuery getAsked() {
        return queueQuery;
    }

    /** What a search found in this list, in words; null if none was asked for. */
    public String getFound() {
        return found;
    }

    /** Whether the list is of replies that wait for a decision. */
    public boolean isHeld() {
        return queueQuery.state() == ReplyState.HELD;
    }

    /** Whether this person may decide about what they see here. */
    public boolean isDeciding() {
        return deciding && queueQuery.state() != ReplyState.WITHDRAWN;
    }

    public List<String> getRules() {
        return rules;
    }

    public List<ReplyCard> getCards() {
        return cards.all();
    }

    public List<SimilarRepliesCard> getGroups() {
        return groups.all();
    }

    public boolean isClear() {
        return isWithoutCards() && groups.isEmpty() && !isRunning();
    }

    public boolean isWithoutCards() {
        return cards.isEmpty();
    }

    public boolean isMore() {
        return more;
    }

    /** The page that begins after the last card. */
    public String getNext() {
        return links.after(cards.last().map(ReplyCard::getId).orElse(0L));
    }

    public String getOutcome() {
        return outcome;
    }

    /** What others did, or null. */
    public String getNews() {
        return news;
    }

    /** Whether the last button did not do what it says. */
    public boolean isStale() {
        return stale;
    }

    public boolean isUndoable() {
        return undoableAction != null && !isRunning();
    }

    /** Whether a batch is at work in the background. */
    public boolean isRunning() {
        return batchProgress != null && batchProgress.isAtWork();
    }

    /** Whether a fault has stopped the batch. */
    public boolean isStopped() {
        return batchProgress != null && batchProgress.stopped();
    }

    public long getFinished() {
        return batchProgress.finished();
    }

    public int getSize() {
        return batchProgress.size();
    }

    public boolean isCounted() {
        return counted != null;
    }

    public int getCountedReplies() {
        return countedReplies;
    }

    public String getBulkRule() {
        return bulkRule;
    }

    public void setBulkRule(String bulkRule) {
        this.bulkRule = bulkRule;
    }
}
