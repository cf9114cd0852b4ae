package org.rejoinder.moderation.batch;

/**
 * What has become of the replies of a batch.
 *
 * @param left how many are still to be done
 * @param skipped how many were left alone: somebody else had decided about them, or has to
 * @param ownDecisions how many of these are appeals against decisions of whoever began it
 */
public record BatchCounts(long left, long skipped, long ownDecisions) {}
