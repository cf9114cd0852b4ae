/**
 * The record of everything that was done: rows are only added, each chained to the one before, and their end is told
 * outside the database.
 */
package org.rejoinder.moderation.audit;
