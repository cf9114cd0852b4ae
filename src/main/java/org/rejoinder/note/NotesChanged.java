package org.rejoinder.note;

import java.util.Optional;

/**
 * A note was written or removed. Fired in the transaction that does so.
 *
 * @param target what it is about
 * @param article the number of the article that the reply it is about answers; empty for a note on something else
 */
public record NotesChanged(NoteTarget target, Optional<Long> article) {}
