package org.rejoinder.exchange.remark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Backups as Remark42 writes them: an object a line. */
public final class RemarkFile {

    private static final String HEAD = """
            {"version":1,"users":[{"id":"github_5ae3b9","blocked":{"status":false,"until":"0001-01-01T00:00:00Z"},\
            "verified":true,"details":{"user_id":"github_5ae3b9","email":"rita@reader.example"}},\
            {"id":"anonymous_77","blocked":{"status":false,"until":"0001-01-01T00:00:00Z"},"verified":false}],\
            "posts":[{"url":"https://old.example/is-it/","read_only":false}]}
            """;

    private RemarkFile() {}

    public static String of(String... comments) {
        return HEAD + String.join("", comments);
    }

    public static Path saved(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("backup-remark-20260101"), text);
    }

    /** @param parent a key; empty for the page */
    public static String comment(String id, String parent, String url, String html) {
        return """
                {"id":"%s","pid":"%s","text":"%s","orig":"as **typed**","user":{"name":"Rita","id":"github_5ae3b9",\
                "picture":"https://old.example/api/v1/avatar/b4.image","ip":"203.0.113.7-hash","admin":false,"site_id":"remark"},\
                "locator":{"site":"remark","url":"%s"},"score":0,"votes":{},"voted_ips":{"203.0.113.7-hash":\
                {"Timestamp":"2020-01-01T00:00:00Z","Value":true}},"vote":0,"time":"2020-05-17T11:00:00.123456789+02:00",\
                "title":"Is it?"}
                """.formatted(
                id, parent, html.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"), url);
    }
}
