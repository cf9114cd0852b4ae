package org.rejoinder.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Permission;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleDecided;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.review.ArticleSubmitted;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.settings.Settings;

/**
 * Tells by mail whoever publishes that an article waits for them, its author what became of it, and all who wrote on it that it was
 * unpublished: those who want it, and nobody of
 * what they did themselves.
 */
@ApplicationScoped
class ArticleNotifier {

    @Inject
    private Accounts accounts;

    @Inject
    private Revisions revisions;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    void tell(@Observes ArticleSubmitted submitted) {
        accounts.thatMay(Permission.PUBLISH_ARTICLES).stream()
                .filter(account -> account.isWantingReviewMail()
                        && !account.id().equals(submitted.by().id()))
                .forEach(editor -> mail(
                        editor,
                        submitted.unscheduled() ? "reviewUnscheduled" : "review",
                        submitted.title(),
                        submitted.by().name(),
                        atTheDesk(submitted.article()),
                        choice()));
    }

    void tell(@Observes ArticleDecided decided) {
        if (decided.decision() == ArticleDecided.Decision.UNPUBLISHED) {
            tellWriters(decided);
            return;
        }
        Article article = decided.article();
        article.author().filter(author -> isToBeTold(author, decided)).ifPresent(author -> {
            switch (decided.decision()) {
                case RETURNED ->
                    mail(
                            author,
                            "returned",
                            decided.title(),
                            decided.by().name(),
                            article.reviewNote().orElse(""),
                            atTheDesk(article.id()),
                            choice());
                case PUBLISHED -> mail(author, "articlePublished", decided.title(), toReaders(article), choice());
                case CORRECTED -> mail(author, "articleCorrected", decided.title(), toReaders(article), choice());
                default -> {
                    // Nothing that waits for its author, or that they would miss
                }
            }
        });
    }

    /** Whoever wrote on it would look for it in vain. */
    private void tellWriters(ArticleDecided decided) {
        Article article = decided.article();
        Map<Long, Account> writers = new LinkedHashMap<>();
        article.author().ifPresent(author -> writers.put(author.id(), author));
        revisions.writersOf(article).forEach(writer -> writers.putIfAbsent(writer.id(), writer));
        ZoneId zone = publishingSettingsService.rules().timeZone();
        writers.values().stream()
                .filter(writer -> isToBeTold(writer, decided))
                .forEach(writer -> mail(
                        writer,
                        "articleUnpublished",
                        decided.title(),
                        decided.by().name(),
                        currentMessages.current().full(decided.at(), zone),
                        atTheDesk(article.id()),
                        choice()));
    }

    /** Who had said when it is to be published did so themselves, too. */
    private static boolean isToBeTold(Account author, ArticleDecided decided) {
        Account by = decided.by() == null ? decided.scheduledBy() : decided.by();
        boolean self = by != null && by.id().equals(author.id());
        return !self && author.may(Permission.WRITE_ARTICLES) && author.isWantingArticleMail();
    }

    private void mail(Account to, String kind, Object... values) {
        outbox.put(to, List.of(), MailMessage.worded(currentMessages.current(), kind, values));
    }

    private String atTheDesk(long article) {
        return settings.site() + "/desk/articles/" + article;
    }

    private String toReaders(Article article) {
        return settings.site() + "/articles/" + article.slug();
    }

    /** Where somebody says that they want no such mail. */
    private String choice() {
        return settings.site() + "/desk/profile#mail";
    }
}
