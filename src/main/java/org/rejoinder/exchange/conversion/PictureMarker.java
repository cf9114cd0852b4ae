package org.rejoinder.exchange.conversion;

import java.util.List;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.rejoinder.exchange.text.FlatHtml;

/**
 * Shows each picture from where it is here. In the place of one that is not it says which one it was, so that nobody has to
 * guess what the text shows.
 */
final class PictureMarker implements HtmlSanitizer.Policy {

    /** What shows pictures by their keys says nothing about them. */
    private static final String GALLERY = "attachment:";

    /** What is longer stands in the text itself. */
    private static final int LONGEST_SOURCE = 2_000;

    private static final int CUT_SOURCE = 40;

    private final HtmlStreamEventReceiver out;
    private final PictureLookup pictures;
    private final List<String> notes;

    private PictureMarker(HtmlStreamEventReceiver out, PictureLookup pictures, List<String> notes) {
        this.out = out;
        this.pictures = pictures;
        this.notes = notes;
    }

    static String mark(String html, PictureLookup pictures, List<String> notes) {
        var marked = new StringBuilder();
        if (FlatHtml.tell(html, new PictureMarker(HtmlStreamRenderer.create(marked, ignored -> {}), pictures, notes))) {
            notes.add(FlatHtml.NOTE);
        }
        return marked.toString();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (element.equals("a")) {
            out.openTag(element, toLocalPicture(attributes));
        } else if (!element.equals("img")) {
            out.openTag(element, attributes);
        } else {
            String source = ReplyTextWriter.attribute(attributes, "src");
            String words = ReplyTextWriter.attribute(attributes, "alt").strip();
            pictures.find(source)
                    .ifPresentOrElse(
                            picture -> show(picture, words, source.startsWith(GALLERY)), () -> mark(source, words));
        }
    }

    /** A link to the whole of a picture. */
    private List<String> toLocalPicture(List<String> attributes) {
        return pictures.find(ReplyTextWriter.attribute(attributes, "href"))
                .map(picture -> List.of("href", picture.address()))
                .orElse(attributes);
    }

    /** @param isBare whether the text itself has no caption for it */
    private void show(PictureLookup.LocalPicture picture, String words, boolean isBare) {
        String alternative = words.isEmpty() ? picture.alternative() : words;
        out.openTag("img", List.of("src", picture.address(), "alt", alternative));
        if (isBare && !picture.caption().isBlank()) {
            out.openTag("figcaption", List.of());
            out.text(picture.caption());
            out.closeTag("figcaption");
        }
    }

    private void mark(String source, String words) {
        String address = pictures.formerAddressOf(source);
        String shown = address.length() <= LONGEST_SOURCE ? address : address.substring(0, CUT_SOURCE) + "…";
        out.text("[" + (words.isEmpty() ? "Picture" : "Picture: " + words) + " – " + shown + "]");
        notes.add("A picture is not here yet: " + shown);
    }

    @Override
    public void openDocument() {
        out.openDocument();
    }

    @Override
    public void closeDocument() {
        out.closeDocument();
    }

    @Override
    public void closeTag(String element) {
        if (!element.equals("img")) {
            out.closeTag(element);
        }
    }

    @Override
    public void text(String text) {
        out.text(text);
    }
}
