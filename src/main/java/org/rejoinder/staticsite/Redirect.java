package org.rejoinder.staticsite;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Entities;

/** A page that leads to another: all that a web server of files can do about an old address. */
final class Redirect {

    private Redirect() {}

    static byte[] to(String target) {
        String link = Entities.escape(target);
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=%1$s"></head>
                <body><p><a href="%1$s">%1$s</a></p></body></html>
                """.formatted(link).getBytes(StandardCharsets.UTF_8);
    }
}
