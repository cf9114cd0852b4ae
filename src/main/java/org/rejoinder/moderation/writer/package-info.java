/** What writers may still do about what they left, what is erased for them, and what is erased by the clock. */
package org.rejoinder.moderation.writer;
