/** What an item says in another program, as its author or writer would have typed it here. Stores nothing. */
package org.rejoinder.exchange.conversion;
