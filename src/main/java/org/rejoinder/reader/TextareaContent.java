package org.rejoinder.reader;

/** What somebody typed, on its way back into a field. */
public final class TextareaContent {

    private TextareaContent() {}

    /** As the content of a {@code textarea}, whose first line break HTML leaves out. */
    public static String asContent(String text) {
        return text.startsWith("\n") || text.startsWith("\r") ? "\n" + text : text;
    }
}
