package org.rejoinder.exchange.disqus;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rejoinder.exchange.xml.ExportXml;

/** One thread: the page below which people wrote. */
final class DisqusThread {

    private static final int LONGEST_LINE = 2_000;

    private final ExportXml xml;
    private final String key;
    private final Map<String, String> fields = new HashMap<>();

    DisqusThread(ExportXml xml) {
        this.xml = xml;
        this.key = xml.attribute("id");
    }

    void read() throws IOException {
        while (xml.nextChild()) {
            String name = xml.name();
            switch (name) {
                case "id", "forum", "link", "isDeleted" ->
                    fields.putIfAbsent(name, xml.text(LONGEST_LINE).strip());
                default -> xml.skip();
            }
        }
    }

    String key() {
        return key;
    }

    /** The short name of the site. */
    String forum() {
        return field("forum");
    }

    boolean isDeleted() {
        return field("isDeleted").equals("true");
    }

    /** The second is what the site called it; the plugin for WordPress says {@code 12 https://old.example/?p=12} there. */
    List<String> addresses() {
        String identifier = field("id");
        return Stream.of(field("link"), identifier.substring(identifier.lastIndexOf(' ') + 1))
                .filter(address -> address.startsWith("http") || address.startsWith("/"))
                .distinct()
                .toList();
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
