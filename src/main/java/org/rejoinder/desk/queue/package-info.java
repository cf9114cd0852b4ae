/**
 * The queue: lists of replies, the cards they stand on, the buttons under them; with scripts, without, and from a mail.
 */
package org.rejoinder.desk.queue;
