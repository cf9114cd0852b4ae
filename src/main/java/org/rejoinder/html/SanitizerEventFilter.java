package org.rejoinder.html;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** Stands before a policy and passes everything on, unless a subclass has something else in mind. */
class SanitizerEventFilter implements HtmlStreamEventReceiver {

    protected final HtmlStreamEventReceiver next;

    SanitizerEventFilter(HtmlStreamEventReceiver next) {
        this.next = next;
    }

    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        next.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        next.openTag(element, attributes);
    }

    @Override
    public void closeTag(String element) {
        next.closeTag(element);
    }

    @Override
    public void text(String text) {
        next.text(text);
    }
}
