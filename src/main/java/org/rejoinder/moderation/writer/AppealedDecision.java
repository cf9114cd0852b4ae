package org.rejoinder.moderation.writer;

import java.time.Instant;

/**
 * The decision that a writer has appealed against, as they were told of it. It does not go with the appeal, however that ends.
 *
 * @param rule the house rule that was named; null for none
 * @param reason what the writer was told besides; null for nothing
 */
public record AppealedDecision(Instant at, String rule, String reason) {}
