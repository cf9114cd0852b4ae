/**
 * Databases of SQLite, read only and as far as the rows of tables go (https://sqlite.org/fileformat.html): no index, no log, no
 * native code, and nothing that a damaged or made-up file could blow up.
 */
package org.rejoinder.exchange.sqlite;
