/**
 * Replies: how they are received ({@link org.rejoinder.reply.Reception}), what they are and may become
 * ({@link org.rejoinder.reply.Reply}), the receipt that is their writer's key and the
 * mail that leads to it ({@link org.rejoinder.reply.ReceiptLetters}), what becomes of a revision
 * ({@link org.rejoinder.reply.Revisions}), how many there are in each state and
 * public on each article ({@link org.rejoinder.reply.Counts}), which are near-identical ({@link org.rejoinder.reply.Clusters}), what the learner is
 * taught with ({@link org.rejoinder.reply.Lessons}) and how fast they come in ({@link org.rejoinder.reply.Inflow}).
 *
 * <p>Must not know who decides about them or how they are shown.
 */
package org.rejoinder.reply;
