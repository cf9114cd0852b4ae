package org.rejoinder.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.notification.NotificationChoices;
import org.rejoinder.account.notification.NotificationKind;
import org.rejoinder.account.notification.NotificationTiming;
import org.rejoinder.article.Article;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Settings;

/**
 * Mail to whoever is mentioned and wants to be told: one letter for all that came since the last. It says who wrote and where,
 * and has no word of a note, a reply or its writer in it.
 */
@ApplicationScoped
@Transactional
public class NoteMailer {

    /** The rest is only counted. */
    private static final int LISTED = 20;

    @Inject
    private Notes notes;

    @Inject
    private NotePermissions permissions;

    @Inject
    private Replies replies;

    @Inject
    private Accounts accounts;

    @Inject
    private NotificationChoices choices;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    /**
     * Tells whoever has been waiting longest.
     *
     * @return whether there was somebody
     */
    public boolean tellNext(Instant now) {
        Optional<Long> next = notes.nextToMail(now);
        next.flatMap(accounts::with).ifPresent(account -> tell(account, now));
        return next.isPresent();
    }

    private void tell(Account account, Instant now) {
        // A letter holds the replies that it is about: in the order in which whoever erases them takes the locks, too
        Set<Long> held = replies.forChange(notes.repliesDueFor(account.id(), now)).stream()
                .map(Reply::id)
                .collect(Collectors.toSet());
        List<NoteMention> due = notes.dueFor(account.id(), now).stream()
                .filter(mention -> mention.note()
                        .reply()
                        .map(Reply::id)
                        .filter(id -> !held.contains(id))
                        .isEmpty())
                .toList();
        due.forEach(NoteMention::mailed);
        boolean wanted = choices.of(account).get(NotificationKind.MENTIONED) != NotificationTiming.NONE;
        List<Note> told = due.stream()
                .map(NoteMention::note)
                .filter(note -> wanted && permissions.allow(note, account))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        String lines = told.stream().limit(LISTED).map(this::line).collect(Collectors.joining());
        outbox.put(
                account,
                told.stream()
                        .flatMap(note -> note.reply().map(Reply::id).stream())
                        .distinct()
                        .toList(),
                MailMessage.worded(
                        currentMessages.current(), "note", told.size(), lines, settings.site() + "/desk/profile#mail"));
    }

    private String line(Note note) {
        String by = note.author().name();
        String link = settings.site().toString();
        if (note.writer().isPresent()) {
            return words(
                    "note.line.writer",
                    by,
                    link + "/desk/writers/" + note.target().id() + "#notes");
        }
        if (note.article().isPresent()) {
            Article article = note.article().get();
            return words("note.line.article", by, article.title(), link + "/desk/article-notes/" + article.id());
        }
        Reply reply = note.reply().orElseThrow();
        return words("note.line.reply", by, reply.article().title(), link + "/desk/replies/" + reply.id() + "#notes");
    }

    private String words(String key, Object... values) {
        return currentMessages.current().letter(key, values);
    }
}
