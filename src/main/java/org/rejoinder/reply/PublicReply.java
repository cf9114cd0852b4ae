package org.rejoinder.reply;

import java.time.Instant;

/** What everybody may read of a published reply to a public article. */
public record PublicReply(long id, long article, String articleTitle, String name, String text, Instant publishedAt) {}
