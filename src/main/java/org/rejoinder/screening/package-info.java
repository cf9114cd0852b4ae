/**
 * Screening: what a reply shows to a careful eye before a person looks at it ({@link org.rejoinder.screening.ScreeningPipeline}, one
 * readable list), where it goes then ({@link org.rejoinder.screening.Verdict}), the policy that says so
 * ({@link org.rejoinder.screening.Policy}), and the learner. Never deletes, and never publishes what the policy does not
 * allow. Must not know {@code Reply}: it sees a {@link org.rejoinder.screening.ScreenedReply}.
 */
package org.rejoinder.screening;
