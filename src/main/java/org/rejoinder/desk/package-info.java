/**
 * What authors, moderators and administrators see: signing in, the queue, the articles and their editor, people. Must not
 * know {@code reading}, and decides nothing itself: rights and rules are in the domain.
 */
package org.rejoinder.desk;
