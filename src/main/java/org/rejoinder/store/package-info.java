/**
 * The data source, and how Java values stand in columns: in the application the only package that
 * knows that there are two databases (outside it, {@code settings}, {@code database}, {@code backup} and {@code launch} do). Must not know a table of anybody else's.
 */
package org.rejoinder.store;
