package org.rejoinder.exchange.commento;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.json.ExportJson;
import org.rejoinder.exchange.lookup.KeyedValues;
import org.rejoinder.exchange.lookup.SourcePeople;

/** What the comments of a file only name: people, who come behind them, and the pages of newer exports. */
final class CommentoIndex {

    private static final Set<String> COMMENTER = Set.of("commenterHex", "id", "name", "email", "link", "websiteUrl");
    private static final Set<String> PAGE = Set.of("id", "path", "domainId");

    final SourcePeople people = new SourcePeople();
    final KeyedValues pages = new KeyedValues();
    private String domain = "";

    static CommentoIndex of(Path file) throws IOException {
        var index = new CommentoIndex();
        try (var json = new ExportJson(file)) {
            if (!json.nextDocument()) {
                throw new UnreadableExportException("The file is empty.");
            }
            while (json.nextKey()) {
                index.read(json);
            }
        }
        return index;
    }

    private void read(ExportJson json) throws IOException {
        if (!json.isArray()) {
            json.skip();
            return;
        }
        String list = json.key();
        while (json.nextObject()) {
            switch (list) {
                case "commenters" -> person(json.fields(COMMENTER));
                case "pages" -> page(json.fields(PAGE));
                case "comments" -> comment(json);
                default -> json.skip();
            }
        }
    }

    private void person(Map<String, String> fields) {
        people.add(
                fields.getOrDefault("commenterHex", fields.getOrDefault("id", "")),
                fields.getOrDefault("name", ""),
                fields.getOrDefault("email", ""),
                website(fields));
    }

    /** Commento writes what JavaScript has instead of nothing. */
    private static String website(Map<String, String> fields) {
        String link = fields.getOrDefault("link", fields.getOrDefault("websiteUrl", ""));
        return link.equals("undefined") ? "" : link;
    }

    private void page(Map<String, String> fields) throws UnreadableExportException {
        domain = domain.isEmpty() ? fields.getOrDefault("domainId", "") : domain;
        pages.add(fields.getOrDefault("id", ""), fields.getOrDefault("path", ""));
    }

    private void comment(ExportJson json) throws IOException {
        if (domain.isEmpty()) {
            Map<String, String> fields = json.fields(Set.of("domain", "host"));
            domain = fields.getOrDefault("domain", fields.getOrDefault("host", ""));
        } else {
            json.skip();
        }
    }

    /** The name of its site; a key that is nobody else's in newer exports, which have no name; empty if it has neither. */
    String domain() {
        return domain;
    }
}
