package org.rejoinder.exchange;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.reply.ImportedReply;

/**
 * What becomes of each reply of a file, a stretch of them in a transaction. One that comes before the one it answers waits;
 * one that answers what is not public, or never comes, answers the nearest above it that is.
 */
final class ReplyIntake {

    private static final int STRETCH = 100;

    /** A reply as it was read, and what was noticed about it. */
    private record Taken(SourceReply reply, String parent, List<String> notes) {}

    /**
     * @param nearest the key of the reply itself if it is public, else of the nearest above it that is; empty for none
     */
    private record Position(String article, String nearest) {}

    private final ReplyConverter converter;
    private final ImportWriter writer;
    private final Instant now;
    private final Map<String, ArticleIntake.Place> articles = new HashMap<>();
    private final Map<String, Position> positions = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, List<SourceReply>> waiting = new HashMap<>();
    private final List<Taken> stretch = new ArrayList<>();
    private String source;
    private boolean writes;
    private long run;
    private ImportReport report;

    ReplyIntake(ReplyConverter converter, ImportWriter writer, Instant now) {
        this.converter = converter;
        this.writer = writer;
        this.now = now;
    }

    void begin(String site, boolean isWritten, long number, ImportReport to) {
        source = site;
        writes = isWritten;
        run = number;
        report = to;
    }

    void articleIs(String key, ArticleIntake.Place place) {
        articles.put(key, place);
    }

    void take(SourceReply reply) {
        if (reply.key().isEmpty() || !keys.add(reply.key())) {
            report.add(
                    ItemKind.REPLY,
                    new ReportRow(
                            "comment " + reply.key(),
                            Outcome.REFUSED,
                            reply.key().isEmpty() ? "It has no number." : "Another one has the same number."));
        } else if (reply.parent().isEmpty() || positions.containsKey(reply.parent())) {
            place(reply);
        } else {
            waiting.computeIfAbsent(reply.parent(), none -> new ArrayList<>()).add(reply);
        }
    }

    /** With those that wait for it, and those that wait for them. */
    private void place(SourceReply first) {
        Deque<SourceReply> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            SourceReply reply = next.remove();
            Position above = positions.get(reply.parent());
            List<String> notes = new ArrayList<>();
            String parent = above != null && above.article().equals(reply.article()) ? above.nearest() : "";
            if (!parent.equals(reply.parent())) {
                notes.add(
                        parent.isEmpty()
                                ? "What it answers is not public, or not there; it answers the article."
                                : "What it answers is not public; it answers the reply above that.");
            }
            boolean isPublic = reply.state() == SourceReply.State.PUBLISHED;
            positions.put(reply.key(), new Position(reply.article(), isPublic ? reply.key() : parent));
            stretch.add(new Taken(reply, parent, notes));
            if (stretch.size() >= STRETCH) {
                flush();
            }
            List<SourceReply> answers = waiting.remove(reply.key());
            next.addAll(answers == null ? List.of() : answers);
        }
    }

    /** What waits for something that never comes, or for itself, waits no longer. */
    void end() {
        while (!waiting.isEmpty()) {
            String missing = waiting.keySet().iterator().next();
            waiting.remove(missing).forEach(this::place);
        }
        flush();
    }

    void flush() {
        if (stretch.isEmpty()) {
            return;
        }
        Map<String, ImportedItem> known =
                writer.known(stretch.stream().map(this::digest).toList());
        Map<Taken, ImportWriter.NewReply> fresh = new LinkedHashMap<>();
        for (Taken taken : stretch) {
            ImportedItem item = known.get(digest(taken));
            if (item == null) {
                convert(taken, fresh);
            } else {
                boolean same = item.says(fingerprint(taken.reply()));
                report(taken, same ? Outcome.UNCHANGED : Outcome.DIFFERENT, "");
            }
        }
        if (writes && !fresh.isEmpty()) {
            write(fresh);
        }
        fresh.keySet().forEach(taken -> report(taken, Outcome.NEW, String.join(" ", taken.notes())));
        stretch.clear();
    }

    /** Together; if one of them cannot be stored, each for itself, and that one is refused. */
    private void write(Map<Taken, ImportWriter.NewReply> fresh) {
        try {
            writer.add(List.copyOf(fresh.values()), run);
        } catch (PersistenceException | TransactionalException some) {
            fresh.entrySet().removeIf(each -> !isWritten(each.getKey(), each.getValue()));
        }
    }

    private boolean isWritten(Taken taken, ImportWriter.NewReply reply) {
        try {
            writer.add(List.of(reply), run);
            return true;
        } catch (PersistenceException | TransactionalException refused) {
            report(taken, Outcome.REFUSED, "The database does not take it.");
            return false;
        }
    }

    private void convert(Taken taken, Map<Taken, ImportWriter.NewReply> fresh) {
        SourceReply reply = taken.reply();
        ArticleIntake.Place article = articles.getOrDefault(reply.article(), ArticleIntake.Place.NOWHERE);
        try {
            if (!article.takesReplies()) {
                throw new RefusedItemException("Its article is not public here.");
            }
            ImportedReply imported = converter.convert(source, reply, now, taken.notes());
            String parent =
                    taken.parent().isEmpty() ? "" : ImportedItem.digestOf(source, ItemKind.REPLY, taken.parent());
            fresh.put(
                    taken,
                    new ImportWriter.NewReply(digest(taken), fingerprint(reply), article.number(), parent, imported));
        } catch (RefusedItemException refused) {
            report(taken, Outcome.REFUSED, refused.getMessage());
        }
    }

    private void report(Taken taken, Outcome outcome, String words) {
        report.add(ItemKind.REPLY, new ReportRow("comment " + taken.reply().key(), outcome, words));
    }

    private String digest(Taken taken) {
        return ImportedItem.digestOf(source, ItemKind.REPLY, taken.reply().key());
    }

    private static String fingerprint(SourceReply reply) {
        return ImportedItem.fingerprintOf(
                reply.article(),
                reply.parent(),
                reply.state(),
                reply.name(),
                reply.website(),
                reply.html(),
                reply.writtenAt());
    }
}
