package org.rejoinder.html;

import java.util.stream.Collectors;
import org.owasp.html.HtmlSanitizer;

/** Reads the text out of a body, line by line; what begins a line, and what is left out, a subclass says. */
abstract class HtmlTextExtractor implements HtmlSanitizer.Policy {

    protected final StringBuilder text = new StringBuilder();

    /** Once. */
    final String read(SafeHtml body) {
        HtmlSanitizer.sanitize(body.toString(), this);
        return text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public final void openDocument() {
        // nothing stands before its first block
    }

    @Override
    public final void closeDocument() {
        // nor after its last
    }
}
