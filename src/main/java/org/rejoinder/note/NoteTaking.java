package org.rejoinder.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.account.notification.NotificationChoices;
import org.rejoinder.account.notification.NotificationKind;
import org.rejoinder.account.notification.NotificationTiming;
import org.rejoinder.article.Article;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.moderation.audit.NoteAuditor;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Settings;

/**
 * Writes and removes notes, each with its row in the audit, which has no word of it. A reply is locked before its notes are:
 * whoever erases it does so in this order, too.
 */
@ApplicationScoped
@Transactional
public class NoteTaking {

    /** Sent again within this time, the same is the same note. */
    private static final Duration REPEATED = Duration.ofMinutes(10);

    @Inject
    private Notes notes;

    @Inject
    private NoteMentions mentions;

    @Inject
    private NotePermissions permissions;

    @Inject
    private Replies replies;

    @Inject
    private NoteAuditor auditor;

    @Inject
    private Event<NotesChanged> changed;

    @Inject
    private NotificationChoices choices;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * @param typed plain text of 1 to {@link NoteText#LONGEST} code points
     * @throws NoteRefusedException if it cannot be taken
     * @throws NoteTargetNotFoundException if there is nothing that it would be about, or not for this account
     */
    public AddedNote add(Account by, NoteTarget target, String typed) {
        Note note = noted(by, target, NoteText.checked(typed));
        List<Note> former = notes.on(target);
        Optional<Note> same =
                former.stream().filter(each -> note.repeats(each, REPEATED)).findFirst();
        if (same.isPresent()) {
            return new AddedNote(same.get(), List.of());
        }
        if (former.size() >= Notes.MOST) {
            throw new NoteRefusedException(NoteRefusedException.Problem.MANY);
        }
        notes.add(note);
        List<String> untold = mention(note);
        auditor.added(note.reply(), note.subject(), target.kind() == NoteTarget.Kind.ARTICLE, by, note.at());
        tell(note);
        return new AddedNote(note, untold);
    }

    private Note noted(Account by, NoteTarget target, String text) {
        Instant now = clock.instant();
        return switch (target.kind()) {
            case REPLY -> Note.on(reply(by, target.id()), by, text, now);
            case WRITER -> {
                if (!permissions.allowOnWriters(by)) {
                    throw new NoteTargetNotFoundException();
                }
                yield Note.on(notes.writer(target.id()).orElseThrow(NoteTargetNotFoundException::new), by, text, now);
            }
            case ARTICLE -> Note.on(article(by, target.id()), by, text, now);
        };
    }

    private Reply reply(Account by, long id) {
        return replies.forChange(id)
                .filter(reply -> permissions.allowOn(reply, by))
                .orElseThrow(NoteTargetNotFoundException::new);
    }

    private Article article(Account by, long id) {
        return notes.article(id)
                .filter(article -> permissions.allowOn(article, by))
                .orElseThrow(NoteTargetNotFoundException::new);
    }

    /** @return the names of those who may not see it */
    private List<String> mention(Note note) {
        List<String> untold = new ArrayList<>();
        Collection<Account> mentioned = mentions.in(note.text());
        Map<Long, NotificationTiming> wanted = choices.of(NotificationKind.MENTIONED, mentioned);
        for (Account account : mentioned) {
            if (note.isBy(account)) {
                continue;
            }
            if (permissions.allow(note, account)) {
                notes.add(new NoteMention(note, account, mailDue(note, wanted.get(account.id()))));
            } else {
                untold.add(account.name());
            }
        }
        return untold;
    }

    /** @return null for never */
    private Instant mailDue(Note note, NotificationTiming timing) {
        return timing == NotificationTiming.NONE || settings.mail().isEmpty()
                ? null
                : timing.due(
                        note.at(),
                        Duration.ZERO,
                        publishingSettingsService.rules().timeZone());
    }

    /**
     * @throws NoteGoneException if it is not there any more
     * @throws NoteTargetNotFoundException if this account may not see it
     * @throws PermissionDeniedException if it may, but somebody else wrote it
     */
    public void remove(Account by, long id) {
        Note found = notes.with(id).orElseThrow(NoteGoneException::new);
        found.reply().ifPresent(reply -> replies.forChange(reply.id()));
        Note note = notes.forChange(id).orElseThrow(NoteGoneException::new);
        if (!permissions.allow(note, by)) {
            throw new NoteTargetNotFoundException();
        }
        if (!permissions.allowRemoving(note, by)) {
            throw new PermissionDeniedException(Permission.MANAGE_ACCOUNTS);
        }
        auditor.removed(note.reply(), note.subject(), note.article().isPresent(), by, clock.instant());
        tell(note);
        notes.remove(note);
    }

    private void tell(Note note) {
        changed.fire(new NotesChanged(
                note.target(), note.reply().map(reply -> reply.article().id())));
    }
}
