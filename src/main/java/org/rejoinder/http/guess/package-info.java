/** Whoever guesses, at the sign-in page or with keys: how often a network may be wrong, and the line of the log for each time. */
package org.rejoinder.http.guess;
