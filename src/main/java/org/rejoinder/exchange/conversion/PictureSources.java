package org.rejoinder.exchange.conversion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.text.FlatHtml;

/** Which pictures a text shows, and what it links to. */
public final class PictureSources implements HtmlSanitizer.Policy {

    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> linked = new LinkedHashSet<>();

    public static PictureSources in(String html) {
        var sources = new PictureSources();
        boolean isWhole = html.length() <= SourceArticle.LONGEST_HTML;
        if (isWhole && (html.contains("<img") || html.contains("<IMG"))) {
            FlatHtml.tell(html, sources);
        }
        return sources;
    }

    public Set<String> shown() {
        return shown;
    }

    public Set<String> linked() {
        return linked;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (element.equals("img")) {
            shown.add(ReplyTextWriter.attribute(attributes, "src"));
        } else if (element.equals("a")) {
            linked.add(ReplyTextWriter.attribute(attributes, "href"));
        }
    }

    @Override
    public void openDocument() {
        // nothing is shown yet
    }

    @Override
    public void closeDocument() {
        // all is seen
    }

    @Override
    public void closeTag(String element) {
        // only what it begins with says anything
    }

    @Override
    public void text(String text) {
        // words show no picture
    }
}
