/**
 * The classifier: what it looks at in a reply ({@link org.rejoinder.screening.learner.Features}), what it counted
 * ({@link org.rejoinder.screening.learner.TrainingCounts}), and how it weighs that ({@link
 * org.rejoinder.screening.learner.NaiveBayes}).
 */
package org.rejoinder.screening.learner;
