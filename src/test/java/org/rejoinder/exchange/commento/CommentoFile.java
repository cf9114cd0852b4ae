package org.rejoinder.exchange.commento;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Exports as Commento and Comentario send them. */
public final class CommentoFile {

    private static final String COMMENTERS = """
            {"commenterHex":"bd12","email":"rita@reader.example","name":"Rita","link":"https://rita.example",\
            "photo":"undefined","provider":"commento","joinDate":"2021-03-21T12:15:37.536035Z","isModerator":false}""";

    private CommentoFile() {}

    /** Of Commento: people behind what they wrote. */
    public static String of(String... comments) {
        return "{\"version\":1,\"comments\":[%s],\"commenters\":[%s]}"
                .formatted(String.join(",", comments), COMMENTERS);
    }

    /** @param parent a key, or {@code root} */
    public static String comment(String hex, String parent, String path, String markdown) {
        return """
                {"commentHex":"%s","domain":"old.example","url":"%s","commenterHex":"bd12","markdown":"%s","html":"",\
                "parentHex":"%s","score":0,"state":"approved","creationDate":"2021-05-11T15:43:01.852651Z","direction":0,\
                "deleted":false}""".formatted(hex, path, markdown, parent);
    }

    /** Of Comentario 3. */
    public static String ofThird(String path, String... comments) {
        return """
                {"version":3,"pages":[{"id":"9b1d","domainId":"5f0a","isReadonly":false,"path":"%s","title":"Is it?",\
                "createdTime":"2023-01-01T00:00:00.000Z","countComments":2,"countViews":9}],"comments":[%s],"commenters":[\
                {"id":"77aa","name":"Rita","email":"rita@reader.example","websiteUrl":"https://rita.example","avatar":false,\
                "isCommenter":true,"isModerator":false,"createdTime":"2023-01-01T00:00:00.000Z"}]}""".formatted(path, String.join(",", comments));
    }

    /** @param parent a key in quotes, or {@code null} */
    public static String commentOfThird(String id, String parent, String html) {
        return """
                {"id":"%s","parentId":%s,"pageId":"9b1d","markdown":"It **is**.","html":"%s","score":0,"isSticky":false,\
                "isApproved":true,"isPending":false,"isDeleted":false,"createdTime":"2023-05-11T15:43:01.852Z",\
                "userCreated":"77aa","authorName":"","authorIp":"203.0.113.7","authorCountry":"NL"}""".formatted(id, parent, html);
    }

    public static Path saved(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("old.example-comments.json"), text);
    }
}
