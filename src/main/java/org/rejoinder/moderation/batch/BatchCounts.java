package org.rejoinder.moderation.batch;

/**
 * What has become of the replies of a batch.
 *
 * @param left how many are still to be done
 * @param skipped how many somebody else had decided about
 */
public record BatchCounts(long left, long skipped) {}
