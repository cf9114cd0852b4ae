package org.rejoinder.exchange.disqus;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceReply.State;
import org.rejoinder.exchange.xml.ExportXml;

/** One post of a thread. The network it came from is not even read. */
final class DisqusPost {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC);

    private final ExportXml xml;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> author = new HashMap<>();

    DisqusPost(ExportXml xml) {
        this.xml = xml;
    }

    SourceReply read() throws IOException {
        String key = xml.attribute("id").strip();
        while (xml.nextChild()) {
            String name = xml.name();
            switch (name) {
                case "ipAddress" -> xml.skip();
                case "author" -> author();
                case "thread", "parent" -> {
                    fields.putIfAbsent(name, xml.attribute("id"));
                    xml.skip();
                }
                default -> fields.putIfAbsent(name, xml.text(SourceReply.LONGEST_HTML + 1));
            }
        }
        return new SourceReply(
                key,
                field("thread"),
                "comment-" + key,
                field("parent"),
                SourceReply.Kind.REPLY,
                state(),
                author.getOrDefault("name", author.getOrDefault("username", "")),
                author.getOrDefault("email", ""),
                "",
                html(),
                writtenAt());
    }

    /** What is cut stays as it is, and too long. */
    private String html() {
        String message = fields.getOrDefault("message", "");
        return message.length() > SourceReply.LONGEST_HTML ? message : DisqusMarkup.of(message.strip());
    }

    private void author() throws IOException {
        while (xml.nextChild()) {
            String name = xml.name();
            String text = xml.text(2_000).strip();
            if (!text.isEmpty()) {
                author.putIfAbsent(name, text);
            }
        }
    }

    /** What is spam was mostly deleted as well. Only older exports say whether a post was approved. */
    private State state() {
        if (field("isSpam").equals("true")) {
            return State.SPAM;
        }
        if (field("isDeleted").equals("true")) {
            return State.TRASHED;
        }
        return field("isApproved").equals("false") ? State.HELD : State.PUBLISHED;
    }

    private Optional<Instant> writtenAt() {
        try {
            return Optional.of(DATE.parse(field("createdAt"), Instant::from));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
