package org.rejoinder.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.rejoinder.article.Article;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.SubjectLine;
import org.rejoinder.settings.Settings;

/** One letter for all that somebody is told of; it has no word of a reply or its writer in it. */
@ApplicationScoped
class StaffLetter {

    /** The rest is only counted. */
    private static final int LISTED = 30;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    /** @param items at least one */
    MailMessage write(List<StaffMailItem> items) {
        Messages words = currentMessages.current();
        var list = new StringBuilder();
        items.stream().limit(LISTED).forEach(item -> list.append(part("text", item, words)));
        if (items.size() > LISTED) {
            list.append(words.letter("staff.more", items.size() - LISTED, settings.site() + "/desk"));
        }
        String subject = part("subject", items.get(0), words);
        return new MailMessage(
                items.size() == 1 ? subject : words.letter("staff.many.subject", subject, items.size() - 1),
                words.letter("staff.text", list, settings.site() + "/desk/profile#mail"),
                null,
                null);
    }

    private String part(String part, StaffMailItem item, Messages words) {
        Article article = item.article();
        String title = SubjectLine.of(article.title());
        String by = item.by() == null ? "" : item.by().name();
        String atTheDesk = settings.site() + "/desk/articles/" + article.id();
        String toReaders = settings.site() + "/articles/" + article.slug();
        String key = item.news().words() + "." + part;
        return switch (item.news()) {
            case SUBMITTED, UNSCHEDULED -> words.letter(key, title, by, atTheDesk);
            case RETURNED -> words.letter(key, title, by, article.reviewNote().orElse(""), atTheDesk);
            case SCHEDULED ->
                words.letter(
                        key,
                        title,
                        by,
                        article.dueAt().map(at -> time(words, at)).orElse(""),
                        atTheDesk);
            case UNPUBLISHED -> words.letter(key, title, by, time(words, item.at()), atTheDesk);
            case ERROR_REPORTED -> words.letter(key, title, atTheDesk);
            case REPLY_HELD ->
                words.letter(key, title, item.count(), settings.site() + "/desk/queue?article=" + article.id());
            case PUBLISHED_FOR_AUTHOR, CORRECTED, WENT_OUT, CORRECTION_WENT_OUT, PUBLISHED ->
                words.letter(key, title, toReaders);
        };
    }

    /** On the clocks of the site, as at the desk. */
    private String time(Messages words, Instant instant) {
        return words.full(instant, publishingSettingsService.rules().timeZone());
    }
}
