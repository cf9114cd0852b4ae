/** Where a reply came from, for a day and as keyed digests: enough to know a repeat again, and nothing else. */
package org.rejoinder.reply.origin;
