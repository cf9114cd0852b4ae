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
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import org.primefaces.util.EscapeUtils;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.FailureMessages;
import org.rejoinder.desk.StableSlots;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.writer.Appeals;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.report.ReportQueue;
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
    private Appeals appeals;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private DateFormats dateFormats;

    @Inject
    private ReportQueue reportQueue;

    @Inject
    private OutcomeBean outcomes;

    private final StableSlots<QueueRow> rows = new StableSlots<>();

    private QueueQuery queueQuery;
    private QueueLinks links;
    private boolean more;
    private String found;
    private Map<ReplyState, Long> counts;
    private long appealed;
    private Long reported;
    private List<String> rules;
    private boolean deciding;

    @PostConstruct
    void open() {
        queueQuery = QueueQuery.in(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        links = new QueueLinks(queueQuery);
        rules = moderationSettingsService.rules();
        deciding = moderationPermissions.mayDecide(account());
        load(queueQuery.after());
        count();
    }

    private void load(long after) {
        QueueListService.Page page = queueListService.page(queueQuery, account(), after, ON_A_PAGE);
        more = page.more();
        page.rows().stream().filter(row -> !isPresent(row)).forEach(rows::add);
    }

    /** A group stays when the replies around it have left and the next ones come. */
    private boolean isPresent(QueueRow row) {
        return rows.present().anyMatch(present -> present.anchor().equals(row.anchor()));
    }

    /** The card of this reply, if it stands on the page. */
    Optional<ReplyCard> card(long reply) {
        return cards().filter(replyCard -> replyCard.getId() == reply).findFirst();
    }

    /** The same card with what its reply says now. */
    ReplyCard replace(ReplyCard former) {
        ReplyCard now = moderationQueue
                .find(former.getId())
                .map(reply -> maker.of(reply, account()))
                .orElse(former);
        rows.renew(former, now);
        return now;
    }

    /** Somebody else was first with it. */
    void overtaken(ReplyCard replyCard, RuntimeException why) {
        StableSlots.Left<QueueRow> former = rows.leave(replyCard);
        outcomes.fail(FailureMessages.why(why, replyCard.getName(), dateFormats));
        goOnAt(former.place());
    }

    StableSlots<QueueRow> rows() {
        return rows;
    }

    Stream<ReplyCard> cards() {
        return rows.present().filter(row -> !row.isGroup()).map(ReplyCard.class::cast);
    }

    private Stream<SimilarRepliesCard> groups() {
        return rows.present().filter(QueueRow::isGroup).map(SimilarRepliesCard.class::cast);
    }

    /** One of the house rules, or none. */
    String houseRule(String rule) {
        return rules.contains(rule) ? rule : null;
    }

    /** Reads the page anew. */
    void reload() {
        rows.leaveAll();
        load(queueQuery.after());
    }

    void count() {
        counts = moderationQueue.counts(account());
        appealed = appeals.count(account());
        reported = account().may(Permission.MODERATE_REPLIES) ? Long.valueOf(reportQueue.count()) : null;
        if (queueQuery.filter().words() != null && !outcomes.isRunning()) {
            found = queueListService.found(queueQuery, account());
            if (PrimeFaces.current().isAjaxRequest()) {
                PrimeFaces.current().ajax().update("found");
            }
        }
    }

    void goOnAt(int place) {
        fill();
        show(place);
    }

    /** Where all cards have left, the next ones come. */
    void fill() {
        if (isWithoutCards() && !outcomes.isRunning()) {
            load(0);
        }
        count();
    }

    void show(int place) {
        goTo(nextAfter(place));
    }

    /** A batch is at work: what is told of it comes first. */
    void showOutcome() {
        goTo("outcome");
    }

    /** What has come back, wherever it stands by now. */
    void showReply(long reply) {
        goTo(anchorOf(reply));
    }

    /** What came back while somebody waited; whoever has gone on meanwhile stays there. */
    void showAgain(long reply) {
        goTo("goBackTo", anchorOf(reply));
    }

    private String anchorOf(long reply) {
        return groups().filter(group -> group.contains(reply))
                .findFirst()
                .map(QueueRow::anchor)
                .or(() -> card(reply).map(QueueRow::anchor))
                .orElse("outcome");
    }

    private void goTo(String element) {
        goTo("goTo", element);
    }

    /** Tells the window's title, and puts the focus where the work goes on, if it is there (queue.js). */
    private void goTo(String how, String element) {
        PrimeFaces.current()
                .executeScript(how + "('" + element + "', '" + EscapeUtils.forJavaScript(getTitle()) + "')");
    }

    /** The heading of the next row; if it was the last, of the one before; if there is none, what was just said. */
    private String nextAfter(int place) {
        return rows.from(place).map(QueueRow::anchor).orElse("outcome");
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
        return links.tabs(counts, appealed, reported);
    }

    public QueueLinks getLinks() {
        return links;
    }

    public String reading(ReplyCard replyCard) {
        return DeskMessages.of("queue.reading", replyCard.getReader());
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

    /** Whether this person may only read what is here. */
    public boolean isReadOnly() {
        return !deciding;
    }

    /** Whether replies in every state are listed, each of which can be decided about alone. */
    public boolean isInAnyState() {
        return queueQuery.state() == null;
    }

    public List<String> getRules() {
        return rules;
    }

    public List<QueueRow> getRows() {
        return rows.all();
    }

    public boolean isClear() {
        return rows.isEmpty() && !outcomes.isRunning();
    }

    public boolean isWithoutCards() {
        return cards().findAny().isEmpty();
    }

    /** Nothing here can be decided about together with others. */
    public boolean isWithoutTicks() {
        return cards().noneMatch(ReplyCard::isDecidable);
    }

    /** Somebody else has to decide about some of them. */
    public boolean isWithOwnAppeals() {
        return !cards().allMatch(ReplyCard::isDecidable);
    }

    public boolean isWithoutGroups() {
        return groups().findAny().isEmpty();
    }

    public boolean isMore() {
        return more;
    }

    /** The page that begins after the last card. */
    public String getNext() {
        return links.after(
                cards().reduce((former, later) -> later).map(ReplyCard::getId).orElse(0L));
    }
}
