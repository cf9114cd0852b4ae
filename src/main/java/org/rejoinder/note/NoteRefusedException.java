package org.rejoinder.note;

/** The note cannot be taken as it is; nothing was kept. */
public final class NoteRefusedException extends RuntimeException {

    /** Why it is not taken. */
    public enum Problem {
        /** There is nothing in it that anybody could see. */
        EMPTY,
        /** More than {@link NoteText#LONGEST} code points. */
        LONG,
        /** A character that no page can show. */
        UNPRINTABLE,
        /** There are {@link Notes#MOST} on the same thing. */
        MANY
    }

    private final Problem problem;

    NoteRefusedException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
