package org.rejoinder.exchange.own;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.exchange.ExportVisitor;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.UnreadableExportException;

/** Rows of a sidecar as articles, pages and replies, like those of any other program. */
public final class ExportItems {

    private final String site;
    private final Map<Long, List<String>> tags = new HashMap<>();
    private final Map<Long, List<String>> addresses = new HashMap<>();
    private final Map<Long, String> emails = new HashMap<>();

    public ExportItems(RejoinderExport export) throws IOException {
        this.site = export.site();
        export.addresses((member, row) -> {
            if (member.equals("writers")) {
                emails.put(number(row, "number"), text(row, "email"));
            }
        });
    }

    /** Of all rows, before any of them is told: what an article is tagged with comes behind it. */
    void learn(String member, JsonObject row) throws UnreadableExportException {
        if (member.equals("articleTags")) {
            tags.computeIfAbsent(number(row, "article"), none -> new ArrayList<>())
                    .add(escaped(text(row, "name")));
        } else if (member.equals("slugs")) {
            addresses
                    .computeIfAbsent(number(row, "article"), none -> new ArrayList<>())
                    .add(site + "/articles/" + text(row, "slug"));
        }
    }

    /** Nothing if it is beside what other programs have. */
    public void tell(String member, JsonObject row, ExportVisitor visitor) throws IOException {
        switch (member) {
            case "articles" -> article(row, visitor);
            case "pages" -> page(row, visitor);
            case "replies" -> reply(row, visitor);
            default -> {
                // comes over only when a whole site is restored
            }
        }
    }

    private void article(JsonObject row, ExportVisitor visitor) throws IOException {
        long number = number(row, "number");
        String state = text(row, "state");
        if (state.equals("REMOVED")) {
            return;
        }
        visitor.article(new SourceArticle(
                String.valueOf(number),
                SourceArticle.Kind.ARTICLE,
                state(state),
                escaped(text(row, "title")),
                escaped(text(row, "standfirst")),
                text(row, "body"),
                text(row, "slug"),
                addresses.getOrDefault(number, List.of()),
                text(row, "byline"),
                tags.getOrDefault(number, List.of()),
                time(row, "publishedAt"),
                row.getBoolean("repliesOpen", true),
                ""));
    }

    private static SourceArticle.State state(String state) {
        return switch (state) {
            case "PUBLISHED" -> SourceArticle.State.PUBLISHED;
            case "RETRACTED" -> SourceArticle.State.RESTRICTED;
            case "TRASHED" -> SourceArticle.State.TRASHED;
            default -> SourceArticle.State.DRAFT;
        };
    }

    /** Those that somebody there wrote. */
    private static void page(JsonObject row, ExportVisitor visitor) throws IOException {
        if (!row.containsKey("body")) {
            return;
        }
        String title = text(row, "title");
        boolean isPublic = row.getBoolean("published", false);
        visitor.article(new SourceArticle(
                "page-" + number(row, "number"),
                SourceArticle.Kind.PAGE,
                isPublic ? SourceArticle.State.PUBLISHED : SourceArticle.State.DRAFT,
                escaped(title.isEmpty() ? text(row, "slug") : title),
                "",
                text(row, "body"),
                text(row, "slug"),
                List.of(),
                "",
                List.of(),
                time(row, "changedAt"),
                false,
                ""));
    }

    private void reply(JsonObject row, ExportVisitor visitor) throws IOException {
        String state = text(row, "state");
        String key = String.valueOf(number(row, "number"));
        if (state.equals("ERASED") || state.equals("WITHDRAWN")) {
            visitor.note(new SourceNote("comment " + key, "Its writer took it back; it stays there."));
            return;
        }
        visitor.reply(new SourceReply(
                key,
                String.valueOf(number(row, "article")),
                "reply-" + key,
                row.containsKey("answers") ? String.valueOf(number(row, "answers")) : "",
                SourceReply.Kind.REPLY,
                switch (state) {
                    case "PUBLISHED" -> SourceReply.State.PUBLISHED;
                    case "SPAM" -> SourceReply.State.SPAM;
                    case "REJECTED" -> SourceReply.State.TRASHED;
                    default -> SourceReply.State.HELD;
                },
                escaped(text(row, "name")),
                row.containsKey("writer") ? emails.getOrDefault(number(row, "writer"), "") : "",
                text(row, "website"),
                "<plaintext>" + text(row, "text"),
                time(row, "submittedAt")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String text(JsonObject row, String field) {
        return row.getString(field, "");
    }

    private static long number(JsonObject row, String field) throws UnreadableExportException {
        if (!row.containsKey(field)) {
            throw new UnreadableExportException("A row of %s has no “%s”.".formatted(Sidecar.FILE, field));
        }
        return row.getJsonNumber(field).longValue();
    }

    private static Optional<Instant> time(JsonObject row, String field) throws UnreadableExportException {
        try {
            return row.containsKey(field) ? Optional.of(Instant.parse(row.getString(field))) : Optional.empty();
        } catch (DateTimeException e) {
            throw new UnreadableExportException("A row of %s has no time in “%s”.".formatted(Sidecar.FILE, field));
        }
    }
}
