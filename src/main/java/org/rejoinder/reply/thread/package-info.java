/** Published replies to an article in the order of reading: each under the one that it answers. */
package org.rejoinder.reply.thread;
