package org.rejoinder.desk.overview;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.backlog.ArticleBacklog;
import org.rejoinder.article.backlog.BacklogArticle;
import org.rejoinder.correction.ErrorReport;
import org.rejoinder.correction.ErrorReports;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.NavigationBean;
import org.rejoinder.mail.Outbox;
import org.rejoinder.mail.QueuedMail;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.SecondOpinion;
import org.rejoinder.moderation.SecondOpinions;
import org.rejoinder.moderation.writer.Appeals;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.report.ReportQueue;
import org.rejoinder.settings.Settings;

/** What waits for this person, and what does not; as many queries for one that waits as for a thousand. */
@Named
@RequestScoped
public class OverviewBean {

    /** More than these are looked for in their own lists. */
    private static final int LISTED = 5;

    /** Of the held replies, to find the one that waits longest: an appeal waits since it was made. */
    private static final int LOOKED_AT = 20;

    /**
     * Something that waits, and where it is done.
     *
     * @param count 0 for a single thing
     * @param about whose or which it is; empty for nothing more
     * @param since null if nobody knows
     * @param when what the time is of
     */
    public record Item(long count, String text, String about, Instant since, String when, String address) {}

    @Inject
    private CurrentUser currentUser;

    @Inject
    private NavigationBean navigation;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private Appeals appeals;

    @Inject
    private SecondOpinions secondOpinions;

    @Inject
    private ErrorReports errorReports;

    @Inject
    private ReportQueue reportQueue;

    @Inject
    private ArticleBacklog articleBacklog;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    private Account account;
    private final List<Item> waiting = new ArrayList<>();

    /** What could wait, but does not. */
    private final List<String> well = new ArrayList<>();

    private boolean returned;
    private List<BacklogArticle> scheduled = List.of();
    private List<BacklogArticle> drafts = List.of();

    @PostConstruct
    void open() {
        account = currentUser.account().orElseThrow();
        if (moderationPermissions.mayDecide(account)) {
            lookAtReplies();
        }
        if (account.may(Permission.WRITE_ARTICLES)) {
            lookAtReturned();
            lookAtReports();
            scheduled = articleBacklog.scheduled(account, LISTED);
            drafts = articleBacklog.draftsBy(account, LISTED);
        }
        if (account.may(Permission.PUBLISH_ARTICLES)) {
            lookAtReviews();
        }
        if (account.may(Permission.MANAGE_MAIL)) {
            lookAtMail();
        }
    }

    private void lookAtReplies() {
        Appeals.Waiting appealed = appeals.waiting(account);
        Instant oldest =
                moderationQueue
                        .page(ReplyQuery.all(ReplyState.HELD).visibleTo(account), QueueOrder.OLDEST, 0, LOOKED_AT)
                        .stream()
                        .map(Reply::waitsSince)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        add("held", navigation.getHeld(), "", oldest, NavigationBean.QUEUE);
        add("appeals", appealed.count(), "", appealed.since(), NavigationBean.QUEUE + "?state=appeals");
        if (account.may(Permission.MODERATE_REPLIES)) {
            add("reported", reportQueue.count(), "", reportQueue.oldest().orElse(null), "/desk/reports");
            Optional<SecondOpinion> asked = secondOpinions.nextFor(account);
            asked.ifPresent(opinion ->
                    waiting.add(new Item(0, DeskMessages.of("overview.second"), "", null, "", "/desk/second")));
        }
    }

    private void lookAtReports() {
        ErrorReports.Open open = errorReports.openTo(account);
        String address = open.oldest()
                .map(report -> "/desk/articles/" + report.article().id() + "#reports-heading")
                .orElse("");
        String title = open.oldest().map(report -> report.article().title()).orElse("");
        add("reports", open.count(), title, open.oldest().map(ErrorReport::at).orElse(null), address);
    }

    private void lookAtReturned() {
        List<BacklogArticle> articles = articleBacklog.returnedTo(account, LISTED);
        articles.forEach(article -> waiting.add(new Item(
                0,
                article.title(),
                DeskMessages.of("overview.returned", article.note().orElseThrow()),
                article.at(),
                DeskMessages.of("overview.changed"),
                "/desk/articles/" + article.id())));
        returned = !articles.isEmpty();
        if (!returned) {
            well.add(DeskMessages.of("overview.none.returned"));
        }
    }

    private void lookAtReviews() {
        List<BacklogArticle> submitted = articleBacklog.submitted(account, LISTED);
        submitted.forEach(article -> waiting.add(new Item(
                0,
                article.title(),
                DeskMessages.of("overview.review", article.byline()),
                article.at(),
                DeskMessages.of("overview.changed"),
                "/desk/articles/" + article.id())));
        if (submitted.isEmpty()) {
            well.add(DeskMessages.of("overview.none.reviews"));
        } else if (navigation.getSubmitted() > submitted.size()) {
            waiting.add(new Item(
                    navigation.getSubmitted() - submitted.size(),
                    DeskMessages.of("overview.reviews.more"),
                    "",
                    null,
                    "",
                    "/desk/articles?state=review"));
        }
    }

    private void lookAtMail() {
        if (settings.mail().isPresent() && outbox.isPaused()) {
            waiting.add(new Item(0, DeskMessages.of("overview.mailPaused"), "", null, "", "/desk/mail"));
        }
        Optional<Instant> oldest =
                outbox.dead(1).stream().map(QueuedMail::writtenAt).findFirst();
        add("mail", navigation.getUndelivered(), "", oldest.orElse(null), "/desk/mail");
    }

    private void add(String kind, long count, String about, Instant since, String address) {
        if (count == 0) {
            well.add(DeskMessages.of("overview.none." + kind));
        } else {
            waiting.add(new Item(
                    count,
                    DeskMessages.of("overview." + kind, count),
                    about,
                    since,
                    DeskMessages.of("overview.oldest"),
                    address));
        }
    }

    public List<Item> getWaiting() {
        return waiting;
    }

    public String getWell() {
        return String.join(" · ", well);
    }

    /** Whether this person has articles to do at all. */
    public boolean isWriting() {
        return account.may(Permission.WRITE_ARTICLES);
    }

    public List<BacklogArticle> getScheduled() {
        return scheduled;
    }

    /** What is said where no draft is listed: one that was returned waits beside it. */
    public String getWithoutDrafts() {
        return DeskMessages.of(returned ? "overview.drafts.others" : "overview.drafts.none");
    }

    /** What is said where nothing is scheduled: how it is done, to whom may do it. */
    public String getUnscheduled() {
        boolean may = publishingSettingsService.rules().letPublishOwn(account);
        return DeskMessages.of(may ? "overview.scheduled.none" : "overview.scheduled.none.author");
    }

    public List<BacklogArticle> getDrafts() {
        return drafts;
    }
}
