package org.rejoinder.html;

import java.util.EnumMap;
import java.util.Map;
import org.owasp.html.HtmlChangeListener;

/** Counts what an article's policy leaves out that its author would miss: not looks, and never words. */
public final class RemovedContent implements HtmlChangeListener<Void> {

    /** What it was; its name is part of the words that say so. */
    public enum Kind {
        /** One that is not in the library. */
        PICTURE,
        /** A video, a sound, a page in the page. */
        EMBEDDED,
        DRAWING,
        FORM_FIELD,
        SCRIPT,
        /** Its words stay; where it led is nothing that a page may link to. */
        LINK
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("a", Kind.LINK),
            Map.entry("img", Kind.PICTURE),
            Map.entry("video", Kind.EMBEDDED),
            Map.entry("audio", Kind.EMBEDDED),
            Map.entry("iframe", Kind.EMBEDDED),
            Map.entry("embed", Kind.EMBEDDED),
            Map.entry("object", Kind.EMBEDDED),
            Map.entry("svg", Kind.DRAWING),
            Map.entry("math", Kind.DRAWING),
            Map.entry("canvas", Kind.DRAWING),
            Map.entry("input", Kind.FORM_FIELD),
            Map.entry("select", Kind.FORM_FIELD),
            Map.entry("textarea", Kind.FORM_FIELD),
            Map.entry("button", Kind.FORM_FIELD),
            Map.entry("script", Kind.SCRIPT));

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    RemovedContent() {}

    /** How many of each kind; none that there was nothing of. */
    public Map<Kind, Integer> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public void discardedTag(Void context, String element) {
        if (KINDS.containsKey(element)) {
            counts.merge(KINDS.get(element), 1, Integer::sum);
        }
    }

    @Override
    public void discardedAttributes(Void context, String element, String... attributes) {
        // looks; a link that may lead nowhere goes as a whole
    }
}
