package org.rejoinder.desk.featured;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.commenter.Avatar;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.moderation.featured.FeaturedReplies;
import org.rejoinder.moderation.featured.FeaturedReply;
import org.rejoinder.moderation.featured.Featuring;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;

/** The reply that is to be featured with those of its article that are; or all of the site. */
@Named
@RequestScoped
public class FeaturedPage {

    private static final int MOST = 100;

    /**
     * A reply as it is shown here.
     *
     * @param by who picked it; null if that is not known, or nobody has
     * @param featuredAt null if nobody has
     */
    public record Row(
            long id,
            int revision,
            String name,
            Avatar avatar,
            SafeHtml body,
            Instant submittedAt,
            String articleTitle,
            String articleSlug,
            String by,
            Instant featuredAt) {

        private static Row of(Reply reply) {
            return of(reply, null, null);
        }

        private static Row of(FeaturedReply featured) {
            return of(featured.reply(), featured.by().map(Account::name).orElse(null), featured.at());
        }

        private static Row of(Reply reply, String by, Instant at) {
            return new Row(
                    reply.id(),
                    reply.revision(),
                    reply.name(),
                    reply.avatar(),
                    reply.body(),
                    reply.submittedAt(),
                    reply.article().title(),
                    reply.article().slug(),
                    by,
                    at);
        }
    }

    @Inject
    private FeaturedReplies featuredReplies;

    @Inject
    private Replies replies;

    private Row chosen;
    private boolean isChosenFeatured;
    private List<Row> rows = List.of();
    private String outcome;
    private boolean stale;

    /** All that are featured, newest pick first. */
    @Transactional
    void show() {
        rows = featuredReplies.newestPublished(MOST).stream().map(Row::of).toList();
    }

    /** @return false if readers have no such reply */
    @Transactional
    boolean show(long reply) {
        Optional<Reply> found = replies.published(reply);
        found.ifPresent(each -> {
            chosen = Row.of(each);
            rows = featuredReplies.publishedOn(each.article()).stream()
                    .map(Row::of)
                    .toList();
            isChosenFeatured = rows.stream().anyMatch(row -> row.id() == reply);
        });
        return found.isPresent();
    }

    void say(String words) {
        outcome = words;
    }

    /** Nothing was done. */
    void refuse(String why) {
        outcome = why;
        stale = true;
    }

    /** What is to be featured; null if all are shown. */
    public Row getChosen() {
        return chosen;
    }

    public boolean isChosenFeatured() {
        return isChosenFeatured;
    }

    /** Whether another has to make room first. */
    public boolean isFull() {
        return chosen != null && rows.size() >= Featuring.MOST;
    }

    public String getFullWords() {
        return DeskMessages.of("featured.full", Featuring.MOST);
    }

    public String getLead() {
        return DeskMessages.of("featured.lead", Featuring.MOST);
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getOutcome() {
        return outcome;
    }

    public boolean isStale() {
        return stale;
    }
}
