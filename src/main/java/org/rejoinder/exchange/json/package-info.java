/** Exports that are JSON, packed or not: read token by token, however long and whatever they are. */
package org.rejoinder.exchange.json;
