package org.rejoinder.html;

import jakarta.json.JsonObject;

/** What a page says to machines about itself (JSON-LD): a block of data that no browser runs. */
public final class JsonLd {

    private JsonLd() {}

    /** Nothing in it can end the block. */
    public static SafeHtml of(JsonObject data) {
        String json =
                data.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
        return new SafeHtml("<script type=\"application/ld+json\">" + json + "</script>");
    }
}
