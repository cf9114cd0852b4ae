package org.rejoinder.note;

/** What a note is about: one reply, one writer (by number, never by address) or one article. */
public record NoteTarget(Kind kind, long id) {

    /** What there can be notes on. */
    public enum Kind {
        REPLY,
        WRITER,
        ARTICLE
    }

    public static NoteTarget reply(long id) {
        return new NoteTarget(Kind.REPLY, id);
    }

    public static NoteTarget writer(long id) {
        return new NoteTarget(Kind.WRITER, id);
    }

    public static NoteTarget article(long id) {
        return new NoteTarget(Kind.ARTICLE, id);
    }
}
