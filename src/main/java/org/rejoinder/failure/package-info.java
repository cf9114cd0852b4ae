/**
 * How a change fails that somebody asked for: another was first ({@link org.rejoinder.failure.ConflictException}), they may
 * not ({@link org.rejoinder.failure.DeniedException}), or it is about nothing that exists
 * ({@link org.rejoinder.failure.NotFoundException}). Every other package says what happened in its own words by a subtype;
 * {@code gate.Failures} maps each kind to one status. Must not know anybody.
 */
package org.rejoinder.failure;
