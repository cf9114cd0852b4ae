package org.rejoinder.note;

import org.rejoinder.failure.ConflictException;

/** Somebody has removed the note already, or it went with what it was about. */
public final class NoteGoneException extends ConflictException {}
