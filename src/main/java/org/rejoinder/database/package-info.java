/**
 * The tables: the migrations that make them, on H2 and on PostgreSQL, what H2 writes them through, and why a database cannot
 * be used. Stands beside the server, like {@code launch}; knows {@code settings} only.
 */
package org.rejoinder.database;
