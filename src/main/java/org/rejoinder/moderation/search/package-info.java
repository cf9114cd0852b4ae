/** Which replies have these words: the index of the desk, and how it is kept true. */
package org.rejoinder.moderation.search;
