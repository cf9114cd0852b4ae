package org.rejoinder.moderation.writer;

import java.io.Serializable;
import java.time.Instant;
import org.rejoinder.reply.ReplyState;

/**
 * One of the newest replies of a writer, on whatever article and in whatever state.
 *
 * @param text what it begins with
 */
public record RecentReply(long id, ReplyState state, Instant submittedAt, String text) implements Serializable {}
