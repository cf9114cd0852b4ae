package org.rejoinder.article.front;

import org.rejoinder.failure.ConflictException;

/** As many articles are pinned as there is room for: one of them goes first. */
public final class TooManyPinsException extends ConflictException {}
