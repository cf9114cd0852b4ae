package org.rejoinder.exchange.disqus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Exports as Disqus sends them. */
public final class DisqusFile {

    private static final String HEAD = """
            <?xml version="1.0" encoding="utf-8"?>
            <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://disqus.com http://disqus.com/api/schemas/1.0/disqus.xsd http://disqus.com/disqus-internals http://disqus.com/api/schemas/1.0/disqus-internals.xsd">
            <category dsq:id="1"><forum>old-place</forum><title>General</title><isDefault>true</isDefault></category>
            """;

    private DisqusFile() {}

    /** @param elements threads before posts, as Disqus has them */
    public static String of(String... elements) {
        return HEAD + String.join("\n", elements) + "</disqus>\n";
    }

    public static Path saved(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("disqus.xml"), text);
    }

    public static String thread(int id, String identifier, String link) {
        return """
                <thread dsq:id="%d">
                <id>%s</id>
                <forum>old-place</forum>
                <category dsq:id="1" />
                <link>%s</link>
                <title>Is it?</title>
                <message />
                <createdAt>2017-05-16T08:30:00Z</createdAt>
                <author><name>Dora Doyle</name><isAnonymous>false</isAnonymous><username>dora</username></author>
                <isClosed>false</isClosed>
                <isDeleted>false</isDeleted>
                </thread>
                """.formatted(id, identifier, link);
    }

    /** @param parent a number; empty for the page */
    public static String post(int id, int thread, String parent, String message) {
        return """
                <post dsq:id="%d">
                <id />
                <message><![CDATA[%s]]></message>
                <createdAt>2017-05-17T09:00:00Z</createdAt>
                <isDeleted>false</isDeleted>
                <isSpam>false</isSpam>
                <author><name>Rita</name><isAnonymous>false</isAnonymous><username>rita_reads</username></author>
                <ipAddress>203.0.113.7</ipAddress>
                <thread dsq:id="%d" />
                %s
                </post>
                """.formatted(id, message, thread, parent.isEmpty() ? "" : "<parent dsq:id=\"" + parent + "\" />");
    }
}
