/**
 * What readers report about public replies, from the form to the answer: a report waits until a moderator keeps the reply or
 * takes it down, and whoever reported it can appeal once. What is decided about the reply itself ends in
 * {@link org.rejoinder.moderation.Moderation}. Must not know pages.
 */
package org.rejoinder.report;
