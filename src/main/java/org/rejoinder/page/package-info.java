/**
 * Standing pages: texts outside the order of articles, like About and the comment policy. Owns their addresses, today's and
 * former ones. Knows nothing of replies.
 */
package org.rejoinder.page;
