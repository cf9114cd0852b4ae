package org.rejoinder.reading;

/** What somebody typed, on its way back into a field. */
final class Typed {

    private Typed() {}

    /** As the content of a {@code textarea}, whose first line break HTML leaves out. */
    static String asContent(String text) {
        return text.startsWith("\n") || text.startsWith("\r") ? "\n" + text : text;
    }
}
