/**
 * Replies: how they are received ({@link org.rejoinder.reply.ReplySubmissionService}), what they are and may become
 * ({@link org.rejoinder.reply.Reply}), the receipt that is their writer's key and the
 * mail that leads to it ({@link org.rejoinder.reply.ReceiptMailer}), what becomes of a revision
 * ({@link org.rejoinder.reply.ReplyEditing}), how many there are in each state and
 * public on each article ({@link org.rejoinder.reply.ReplyCounters}), which are near-identical ({@link org.rejoinder.reply.similarity.SimilarityGroups}), what the learner is
 * taught with ({@link org.rejoinder.reply.training.TrainingRecords}) and how fast they come in ({@link org.rejoinder.reply.InflowMonitor}).
 *
 * <p>Must not know who decides about them or how they are shown.
 */
package org.rejoinder.reply;
