package org.rejoinder.exchange.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bylines of all articles, as WordPress knows authors: by a login, of which nobody here has one. */
final class WxrAuthors {

    private static final String NOBODY = "author-0";

    /** Logins by bylines. */
    private final Map<String, String> logins = new LinkedHashMap<>();

    static WxrAuthors of(Connection connection) throws SQLException {
        var authors = new WxrAuthors();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select byline, min(id) from article where byline <> '' and state <> 'REMOVED'"
                                + " group by byline order by 2")) {
            while (row.next()) {
                authors.logins.put(row.getString(1), "author-" + row.getLong(2));
            }
        }
        return authors;
    }

    /** By the first article of theirs, and so the same in every export. */
    String loginOf(String byline) {
        return logins.getOrDefault(byline, NOBODY);
    }

    void write(XmlWriter xml) throws IOException {
        int number = 0;
        for (Map.Entry<String, String> each : logins.entrySet()) {
            number++;
            xml.line("<wp:author>");
            xml.plain("wp:author_id", number);
            xml.cdata("wp:author_login", each.getValue());
            xml.cdata("wp:author_email", "");
            xml.cdata("wp:author_display_name", each.getKey());
            xml.cdata("wp:author_first_name", "");
            xml.cdata("wp:author_last_name", "");
            xml.line("</wp:author>");
        }
    }
}
