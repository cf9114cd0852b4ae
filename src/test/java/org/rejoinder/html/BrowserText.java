package org.rejoinder.html;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a person sees of a rendered reply under {@code white-space: break-spaces}, line by line. */
final class BrowserText {

    private BrowserText() {}

    static String of(SafeHtml html) {
        Element body = Jsoup.parse(html.toString()).body();
        body.select("br").forEach(each -> each.replaceWith(new org.jsoup.nodes.TextNode("\n")));
        return body.select("p, pre").stream().map(Element::wholeText).collect(Collectors.joining("\n\n"));
    }
}
