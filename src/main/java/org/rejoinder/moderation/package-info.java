/**
 * Moderation: lists of replies ({@link org.rejoinder.moderation.Queue}), decisions about one
 * ({@link org.rejoinder.moderation.Moderation}) or many ({@link org.rejoinder.moderation.Batches}), and the
 * {@link org.rejoinder.moderation.Audit} that records each; and what helps those who decide: search
 * ({@link org.rejoinder.moderation.ReplySearch}), {@link org.rejoinder.moderation.Claims},
 * {@link org.rejoinder.moderation.SecondOpinions}, {@link org.rejoinder.moderation.Statistics},
 * {@link org.rejoinder.moderation.Reminders} and {@link org.rejoinder.moderation.Rehearsals}; what those who work here say
 * themselves ({@link org.rejoinder.moderation.Answers}). What writers still do ({@link org.rejoinder.moderation.Voice}), what is
 * erased for them ({@link org.rejoinder.moderation.Erasure}) and by the clock ({@link org.rejoinder.moderation.Retention})
 * goes the same way. Whatever door a decision comes through, it is one compare-and-set
 * here, and ends in {@link org.rejoinder.moderation.ReplyChanges}, which alone takes the locks behind those of the replies.
 * Must not know pages.
 */
package org.rejoinder.moderation;
