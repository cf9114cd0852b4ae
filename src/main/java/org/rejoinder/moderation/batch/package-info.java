/**
 * Decisions about many replies at once, a chunk of a transaction each: they go on after a crash, and are undone as a
 * whole.
 */
package org.rejoinder.moderation.batch;
