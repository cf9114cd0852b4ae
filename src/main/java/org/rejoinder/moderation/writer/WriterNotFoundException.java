package org.rejoinder.moderation.writer;

import org.rejoinder.failure.NotFoundException;

/** There is no such writer, or not any more. */
public final class WriterNotFoundException extends NotFoundException {}
