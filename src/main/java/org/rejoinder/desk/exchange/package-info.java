/**
 * {@code /desk/exchange}: bringing articles and replies from elsewhere, taking them back, and where former addresses lead. What
 * is done is decided in {@code org.rejoinder.exchange}; here it is asked for and shown.
 */
package org.rejoinder.desk.exchange;
