/** What the replies of an export only name by a key: as much of it as there is memory for. */
package org.rejoinder.exchange.lookup;
