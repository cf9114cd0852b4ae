package org.rejoinder.note;

import java.util.List;

/**
 * A note that was written.
 *
 * @param untold the names of those whom it mentions and who may not see what it is about: they are told nothing
 */
public record AddedNote(Note note, List<String> untold) {}
