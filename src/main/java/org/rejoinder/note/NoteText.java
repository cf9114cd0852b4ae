package org.rejoinder.note;

import org.rejoinder.html.ReplyText;
import org.rejoinder.html.TextNormalizer;

/** What the text of a note may be: plain, in lines, with something to see in it. */
public final class NoteText {

    /** Code points. */
    public static final int LONGEST = 2_000;

    private NoteText() {}

    /**
     * In the one form of text.
     *
     * @throws NoteRefusedException if it is none
     */
    static String checked(String typed) {
        String stripped = typed.strip();
        // Before anything else is done with it
        if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
            throw new NoteRefusedException(NoteRefusedException.Problem.LONG);
        }
        String text = TextNormalizer.normalize(stripped).strip();
        if (ReplyText.unshowable(text).isPresent()) {
            throw new NoteRefusedException(NoteRefusedException.Problem.UNPRINTABLE);
        }
        if (!ReplyText.isSeen(text)) {
            throw new NoteRefusedException(NoteRefusedException.Problem.EMPTY);
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new NoteRefusedException(NoteRefusedException.Problem.LONG);
        }
        return text;
    }
}
