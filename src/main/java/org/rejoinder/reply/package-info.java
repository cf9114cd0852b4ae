/**
 * Replies: how they are received ({@link org.rejoinder.reply.Reception}), what they are and may become
 * ({@link org.rejoinder.reply.Reply}), the receipt that is their writer's key, how many there are in each state
 * ({@link org.rejoinder.reply.Counts}) and which are near-identical ({@link org.rejoinder.reply.Clusters}).
 *
 * <p>Must not know who decides about them or how they are shown.
 */
package org.rejoinder.reply;
