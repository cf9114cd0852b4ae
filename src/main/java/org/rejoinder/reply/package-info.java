/**
 * Replies: how they are received ({@link org.rejoinder.reply.Reception}), what they are and may become
 * ({@link org.rejoinder.reply.Reply}), and the receipt that is their writer's key.
 *
 * <p>Must not know who decides about them or how they are shown.
 */
package org.rejoinder.reply;
