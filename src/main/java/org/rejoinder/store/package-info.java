/**
 * The data source, and how Java values stand in columns: the only package that knows that there are two databases.
 * Must not know a table of anybody else's.
 */
package org.rejoinder.store;
