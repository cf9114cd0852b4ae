package org.rejoinder.html;

/** What somebody at the desk may be called: something that can be seen, on one line. */
public final class PersonName {

    /** What stands where something was no text (Unicode 23.8). */
    private static final char UNREADABLE = '\uFFFD';

    private PersonName() {}

    /** @param longest code points */
    public static boolean isGood(String name, int longest) {
        String stripped = name.strip();
        return ReplyText.isSeen(stripped)
                && !ReplyText.isTurned(stripped)
                && ReplyText.unshowable(stripped).isEmpty()
                && stripped.indexOf(UNREADABLE) < 0
                && stripped.chars().noneMatch(PersonName::breaksTheLine)
                && stripped.codePointCount(0, stripped.length()) <= longest;
    }

    private static boolean breaksTheLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
