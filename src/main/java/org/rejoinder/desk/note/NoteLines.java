package org.rejoinder.desk.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.note.Note;
import org.rejoinder.note.NotePermissions;
import org.rejoinder.note.NoteTarget;
import org.rejoinder.note.Notes;
import org.rejoinder.reply.Reply;

/** Notes as somebody may see them, with as many questions for many as for one. */
@ApplicationScoped
@Transactional
public class NoteLines {

    @Inject
    private Notes notes;

    @Inject
    private NotePermissions permissions;

    /** By the number of the reply, oldest first; those on its writer come first, for who may see these. */
    public Map<Long, List<NoteLine>> around(Collection<Reply> some, Account reader) {
        return around(
                some.stream()
                        .filter(reply -> reply.writer() != null)
                        .collect(Collectors.toMap(
                                Reply::id, reply -> reply.writer().id())),
                reader);
    }

    /** @param writers the number of the writer of each reply, by that of the reply */
    public Map<Long, List<NoteLine>> around(Map<Long, Long> writers, Account reader) {
        Map<Long, List<Note>> onReplies = notes.onReplies(writers.keySet());
        Map<Long, List<Note>> onWriters =
                permissions.allowOnWriters(reader) ? notes.onWriters(Set.copyOf(writers.values())) : Map.of();
        List<Note> all = new ArrayList<>();
        onReplies.values().forEach(all::addAll);
        onWriters.values().forEach(all::addAll);
        Map<Long, NoteLine> lines = lines(all, reader).stream().collect(Collectors.toMap(NoteLine::id, line -> line));
        Map<Long, List<NoteLine>> around = new HashMap<>();
        writers.forEach((reply, writer) -> around.put(
                reply,
                Stream.concat(
                                onWriters.getOrDefault(writer, List.of()).stream(),
                                onReplies.getOrDefault(reply, List.of()).stream())
                        .map(note -> lines.get(note.id()))
                        .toList()));
        return around;
    }

    /** Those on the replies alone. */
    public Map<Long, List<NoteLine>> onReplies(Collection<Reply> some, Account reader) {
        Map<Long, List<NoteLine>> lines = new HashMap<>();
        around(some, reader)
                .forEach((reply, all) -> lines.put(
                        reply, all.stream().filter(line -> !line.onWriter()).toList()));
        return lines;
    }

    /** Oldest first; whoever asks looks to it that the reader may see what they are about. */
    public List<NoteLine> on(NoteTarget target, Account reader) {
        return lines(notes.on(target), reader);
    }

    private List<NoteLine> lines(List<Note> some, Account reader) {
        Map<Long, List<Account>> mentioned = notes.mentionedIn(some);
        return some.stream()
                .map(note -> new NoteLine(
                        note.id(),
                        note.author().name(),
                        note.at(),
                        note.text(),
                        mentioned.getOrDefault(note.id(), List.of()).stream()
                                .map(Account::name)
                                .collect(Collectors.joining(", ")),
                        note.writer().isPresent(),
                        permissions.allowRemoving(note, reader)))
                .toList();
    }
}
