package org.rejoinder.account.key;

import org.rejoinder.failure.ConflictException;

/** Another key of theirs that still opens something has this name: the log could not tell them apart. */
public final class KeyNameTakenException extends ConflictException {}
