package org.rejoinder.moderation;

import org.rejoinder.failure.NotFoundException;

/** There is no such reply, or no such decision about one. */
public final class ReplyNotFoundException extends NotFoundException {}
