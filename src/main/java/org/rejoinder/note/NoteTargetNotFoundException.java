package org.rejoinder.note;

import org.rejoinder.failure.NotFoundException;

/** There is nothing that the note would be about: not any more, or not for whoever writes it. */
public final class NoteTargetNotFoundException extends NotFoundException {}
