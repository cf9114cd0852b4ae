package org.rejoinder.webmention.receive;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.net.URI;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rejoinder.webmention.WebmentionUrl;

/** Whether something links to one address: exactly to that, however it is spelled. */
final class SourceLinks {

    private static final String[] ATTRIBUTES = {"href", "src", "cite", "data", "poster"};

    /** What ends an address in plain text. */
    private static final String ENDS = " \t\r\n<>\"'()[]{}|\\^`,;";

    private final URI target;

    /** @param target as {@link WebmentionUrl} spells it */
    SourceLinks(URI target) {
        this.target = target;
    }

    /** In an attribute of an element; not in text, in comments or in what a page says of itself in its head. */
    boolean isIn(Document document) {
        URI base = baseOf(document);
        return document.select("[href], [src], [cite], [data], [poster]").stream()
                .filter(element -> !element.nameIs("link") && !element.nameIs("base"))
                .anyMatch(element -> isOf(element, base));
    }

    boolean isOf(Element element) {
        return isOf(element, baseOf(element.ownerDocument()));
    }

    /** Whether this element links there, or one within it. */
    boolean isWithin(Element element) {
        URI base = baseOf(element.ownerDocument());
        return element.select("[href], [src], [cite], [data], [poster]").stream()
                .anyMatch(each -> isOf(each, base));
    }

    private boolean isOf(Element element, URI base) {
        for (String attribute : ATTRIBUTES) {
            String reference = element.attr(attribute);
            if (!reference.isEmpty()
                    && WebmentionUrl.resolve(base, reference)
                            .filter(target::equals)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static URI baseOf(Document document) {
        URI own = URI.create(document.location());
        Element base = document.selectFirst("base[href]");
        return base == null
                ? own
                : WebmentionUrl.resolve(own, base.attr("href")).orElse(own);
    }

    boolean isInText(String text) {
        int at = text.indexOf("http");
        while (at >= 0) {
            int end = at;
            while (end < text.length() && end - at <= WebmentionUrl.LONGEST && ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String word = text.substring(at, end);
            if (isTarget(word) || isTarget(word.replaceFirst("[.!?:*]+$", ""))) {
                return true;
            }
            at = text.indexOf("http", at + 1);
        }
        return false;
    }

    private boolean isTarget(String typed) {
        return WebmentionUrl.parse(typed).filter(target::equals).isPresent();
    }

    /** As the value of a property, or in a list. */
    boolean isInJson(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                if (parser.next() == JsonParser.Event.VALUE_STRING && isTarget(parser.getString())) {
                    return true;
                }
            }
            return false;
        } catch (RuntimeException e) {
            // It is none, or one that is nested too deeply, which the parser says by no exception of its own
            return false;
        }
    }
}
