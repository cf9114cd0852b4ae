package org.rejoinder.account.key;

import org.rejoinder.failure.ConflictException;

/** Somebody has as many keys as one may have. */
public final class KeyLimitException extends ConflictException {}
