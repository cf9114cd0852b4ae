/**
 * Webmention (W3C Recommendation of 12 January 2017): how pages that strangers name are got, and what their addresses are. What comes
 * in is in {@code receive}, what goes out in {@code send}. Must not know who decides about mentions.
 */
package org.rejoinder.webmention;
