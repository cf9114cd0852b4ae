/**
 * Which replies say nearly the same: compared after they were received, when nobody waits, and shown at the desk on one
 * card.
 */
package org.rejoinder.reply.similarity;
