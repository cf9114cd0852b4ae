/**
 * Screening: what a reply shows to a careful eye before a person looks at it. Screens only explain; they never delete and
 * never publish. Must not know {@code Reply}: it sees a {@link org.rejoinder.screening.Candidate}.
 */
package org.rejoinder.screening;
