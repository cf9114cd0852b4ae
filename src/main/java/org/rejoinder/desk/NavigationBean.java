package org.rejoinder.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.article.backlog.ArticleBacklog;
import org.rejoinder.correction.ErrorReports;
import org.rejoinder.http.route.Routes;
import org.rejoinder.mail.Outbox;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.report.ReportQueue;

/** The menu of the desk: which of its entries this person may open, which one is open, and how much waits behind them. */
@Named
@RequestScoped
public class NavigationBean {

    public static final String QUEUE = "/desk/queue";

    /** Its list of what is public is an entry of its own. */
    private static final String PUBLISHED = "/desk/queue?state=published";

    @Inject
    private CurrentUser currentUser;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private ReportQueue reportQueue;

    @Inject
    private ArticleBacklog articleBacklog;

    @Inject
    private ErrorReports errorReports;

    @Inject
    private Outbox outbox;

    private final Map<String, MenuCount> counted = new HashMap<>();

    /** As the one table of addresses has it. */
    public boolean opens(String entry) {
        return currentUser
                .account()
                .filter(account -> Routes.of(entry).orElseThrow().admits(account))
                .isPresent();
    }

    /** @param entries with spaces between them */
    public boolean opensAny(String entries) {
        return Stream.of(entries.split(" ")).anyMatch(this::opens);
    }

    /** Whether the screen that is open belongs to one of these. */
    public boolean isAmong(String entries) {
        return Stream.of(entries.split(" ")).anyMatch(entry -> current(entry) != null);
    }

    /** For {@code aria-current}: {@code page} for the screen that is open, {@code true} for one that leads to it. */
    public String current(String entry) {
        String screen =
                FacesContext.getCurrentInstance().getViewRoot().getViewId().replace(".xhtml", "");
        if (screen.equals(QUEUE)) {
            return entry.equals(isPublishedOpen() ? PUBLISHED : QUEUE) ? "page" : null;
        }
        if (!entry.equals(MenuEntries.of(screen))) {
            return null;
        }
        boolean itself = screen.equals(entry) || screen.equals("/desk/overview") || screen.equals("/desk/calendar");
        return itself ? "page" : "true";
    }

    private static boolean isPublishedOpen() {
        return "published"
                .equals(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("state"));
    }

    /**
     * How many replies wait for a decision of this person; nothing to those who may not decide. Counted anew, since a button may have just
     * decided.
     */
    public long getHeld() {
        return currentUser
                .account()
                .filter(moderationPermissions::mayDecide)
                .map(moderationQueue::counts)
                .map(replies -> replies.get(ReplyState.HELD))
                .orElse(0L);
    }

    /** Replies that wait for a decision of this person. */
    public MenuCount getHeldCount() {
        return count("held", () -> MenuCount.of("nav.held", getHeld()));
    }

    /** Replies that readers have reported; none to those who do not decide about every reply. */
    public MenuCount getReportedCount() {
        return count(
                "reported",
                () -> MenuCount.of("nav.reported", may(Permission.MODERATE_REPLIES) ? reportQueue.count() : 0));
    }

    /** How many articles wait for somebody who may publish them; nothing to those who may not. */
    public long getSubmitted() {
        return may(Permission.PUBLISH_ARTICLES) ? articleBacklog.countSubmitted() : 0;
    }

    /** Articles about which this person can do something: those to review, those that came back, those with an error. */
    public MenuCount getArticleCount() {
        return count(
                "articles",
                () -> MenuCount.of("nav.submitted", getSubmitted())
                        .and("nav.returned", ofWriter(articleBacklog::countReturnedTo))
                        .and("nav.errors", ofWriter(errorReports::countOpenTo)));
    }

    /** How many mails could not be sent; nothing to those who do not look after them. */
    public long getUndelivered() {
        return may(Permission.MANAGE_MAIL) ? outbox.givenUp() : 0;
    }

    /** The same, as it stands in the menu. */
    public MenuCount getUndeliveredCount() {
        return count("undelivered", () -> MenuCount.of("nav.undelivered", getUndelivered()));
    }

    private long ofWriter(ToLongFunction<Account> question) {
        return currentUser
                .account()
                .filter(account -> account.may(Permission.WRITE_ARTICLES))
                .map(question::applyAsLong)
                .orElse(0L);
    }

    /** Asked once while a page is written, however often it stands there; before that, a button may change it. */
    private MenuCount count(String what, Supplier<MenuCount> question) {
        boolean isWriting = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return isWriting ? counted.computeIfAbsent(what, unused -> question.get()) : question.get();
    }

    private boolean may(Permission permission) {
        return currentUser
                .account()
                .filter((Account account) -> account.may(permission))
                .isPresent();
    }
}
