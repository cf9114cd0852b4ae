package org.rejoinder.moderation.writer;

import java.io.Serializable;

/**
 * What a writer says against a decision, and what that was.
 *
 * @param by who decided first
 * @param rule the house rule that was named; null for none
 * @param reason what the writer was told besides; null for nothing
 * @param own whether whoever looks at it now decided first, and somebody else is there to decide this time
 */
public record Appeal(String words, String by, String rule, String reason, boolean own) implements Serializable {}
