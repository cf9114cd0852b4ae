/** The database in which Isso keeps its comments. */
package org.rejoinder.exchange.isso;
