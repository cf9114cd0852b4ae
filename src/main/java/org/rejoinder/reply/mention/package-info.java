/** Replies that were written on other sites and came by Webmention: what is known of where they stand. Must not know how they come. */
package org.rejoinder.reply.mention;
