/**
 * What authors, moderators and administrators see: signing in, the queue, answering, the policy, the log, the statistics, the
 * articles and their editor, pictures, standing pages, people, settings. Must not know {@code reader}, and decides nothing
 * itself: rights and rules are in the domain.
 */
package org.rejoinder.desk;
