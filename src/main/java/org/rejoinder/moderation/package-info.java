/**
 * Moderation: lists of replies ({@link org.rejoinder.moderation.ModerationQueue}), decisions about one
 * ({@link org.rejoinder.moderation.Moderation}) or many ({@link org.rejoinder.moderation.batch.Batches}), and the
 * {@link org.rejoinder.moderation.audit.Audit} that records each; and what helps those who decide: search
 * ({@link org.rejoinder.moderation.search.ReplySearch}), {@link org.rejoinder.moderation.Claims},
 * {@link org.rejoinder.moderation.SecondOpinions}, {@link org.rejoinder.moderation.Statistics},
 * {@link org.rejoinder.moderation.digest.ModeratorDigest} and {@link org.rejoinder.moderation.PolicySimulations}; what those who work here say
 * themselves ({@link org.rejoinder.moderation.StaffReplyService}). What writers still do ({@link org.rejoinder.moderation.writer.WriterActions}), what is
 * erased for them ({@link org.rejoinder.moderation.writer.Erasure}) and by the clock ({@link org.rejoinder.moderation.writer.Retention})
 * goes the same way. Whatever door a decision comes through, it is one compare-and-set
 * here, and ends in {@link org.rejoinder.moderation.ReplyChanges}, which alone takes the locks behind those of the replies; the
 * spam filter follows a moment later ({@link org.rejoinder.moderation.TrainingJob}).
 * Must not know pages.
 */
package org.rejoinder.moderation;
