package org.rejoinder.reader.writer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.article.Article;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.correction.ErrorReport;
import org.rejoinder.correction.ErrorReports;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.follow.FollowChoices;
import org.rejoinder.follow.FollowLinks;
import org.rejoinder.html.DecimalId;
import org.rejoinder.i18n.Messages;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reader.article.ReplyView;
import org.rejoinder.receipt.DataSubjectService;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.report.ReplyReport;
import org.rejoinder.report.ReplyReports;
import org.rejoinder.settings.Settings;

/** All that one person has written here, for that person. */
@Named
@RequestScoped
public class MyDataPage {

    private static final int ON_A_PAGE = 50;

    /** More nobody reads; the file for programs has all of them. */
    private static final int MOST_TO_READ = 5_000;

    private static final String CHOSEN = "reply-";
    private static final List<String> DONE = List.of("withdrawn", "unchosen", "unsure");

    /** A reply, where it stands, and what it stands under. */
    public record Row(ReplyView reply, String state, boolean mayWithdraw, String title, String slug, Instant at) {

        private static Row of(Reply reply) {
            boolean gone = reply.state() == ReplyState.WITHDRAWN;
            return new Row(
                    ReplyView.forItsWriter(reply),
                    reply.state().name().toLowerCase(Locale.ROOT),
                    !gone && !reply.isByStaff(),
                    reply.article().title(),
                    reply.article().slug(),
                    reply.submittedAt());
        }
    }

    /** An error that they have reported, about which nothing was done yet, or a reply. */
    public record Reported(String title, String slug, String name, String text, Instant at) {

        private static Reported of(ErrorReport report) {
            return new Reported(
                    report.article().title(), report.article().slug(), report.name(), report.text(), report.at());
        }

        private static Reported of(ReplyReport report) {
            Article article = report.reply().article();
            String text = Stream.of(
                            report.rule(),
                            report.explanation(),
                            report.place(),
                            report.appeal().orElse(""))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
            return new Reported(article.title(), article.slug(), report.name(), text, report.at());
        }
    }

    @Inject
    private DataSubjectService data;

    @Inject
    private ErrorReports reports;

    @Inject
    private ReplyReports replyReports;

    @Inject
    private FollowChoices followChoices;

    @Inject
    private FollowLinks followLinks;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Commenters commenters;

    @Inject
    private Settings settings;

    private String ticket;
    private EmailAddress address;
    private boolean verified;
    private String by;
    private List<Row> rows = List.of();
    private List<Reported> reported = List.of();
    private List<Reported> reportedReplies = List.of();
    private List<String> follows = List.of();
    private String followsAddress;
    private boolean more;
    private String done;

    /** @param before the number of a reply; only older ones are shown */
    @Transactional
    void show(DataSubjectService.Subject subject, String theirTicket, String before) {
        ticket = theirTicket;
        long below = DecimalId.in(before).orElse(Long.MAX_VALUE);
        read(subject, below, ON_A_PAGE);
    }

    /** As much as somebody can read. */
    @Transactional
    void showAll(DataSubjectService.Subject subject) {
        read(subject, Long.MAX_VALUE, MOST_TO_READ);
    }

    private void read(DataSubjectService.Subject subject, long below, int most) {
        Commenter commenter = subject.writer();
        address = commenters.addressOf(commenter);
        verified = commenter.isVerified();
        by = subject.by().map(account -> account.name()).orElse(null);
        List<Reply> found = data.repliesOf(commenter, below, most + 1);
        more = found.size() > most;
        rows = found.stream().limit(most).map(Row::of).toList();
        reported = reports.by(commenter).stream().map(Reported::of).toList();
        reportedReplies = replyReports.by(commenter).stream().map(Reported::of).toList();
        follows = followChoices.of(commenter).stream().map(this::inWords).toList();
        followsAddress = follows.isEmpty() || by != null ? null : followLinks.choices(commenter);
    }

    private String inWords(FollowChoices.Choice choice) {
        Messages words = currentMessages.current();
        return words.of(choice.subject().words(), choice.subject().name()) + " · "
                + words.of("follow.how." + choice.frequency());
    }

    void tell(String what) {
        done = what != null && DONE.contains(what) ? what : null;
    }

    /** The numbers of the replies that were ticked. */
    List<Long> chosen(FormBody posted) {
        List<Long> chosen = new ArrayList<>();
        for (String field : posted.names()) {
            if (field.startsWith(CHOSEN)) {
                DecimalId.in(field.substring(CHOSEN.length())).ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    public String getAddress() {
        return "/my-data/" + ticket;
    }

    /** For links in a file that is read elsewhere. */
    public String getSite() {
        return settings.site().toString();
    }

    public EmailAddress getEmail() {
        return address;
    }

    public boolean isVerified() {
        return verified;
    }

    /** Who looks at it for them at the desk, or null. */
    public String getBy() {
        return by;
    }

    /** Where words begin that say whose all of it is: not that of who looks at it at the desk. */
    public String getWords() {
        return by == null ? "my-data." : "my-data.other.";
    }

    public List<Reported> getReported() {
        return reported;
    }

    /** Replies that they have reported, until their time for an appeal is over. */
    public List<Reported> getReportedReplies() {
        return reportedReplies;
    }

    /** What they follow by mail, in words. */
    public List<String> getFollows() {
        return follows;
    }

    /** Where they change that; null for whoever looks at it at the desk. */
    public String getFollowsAddress() {
        return followsAddress;
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isMore() {
        return more;
    }

    public long getLast() {
        return rows.get(rows.size() - 1).reply().id();
    }

    public String getDone() {
        return done;
    }
}
