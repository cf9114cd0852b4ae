/**
 * What reads requests before the application sees them: heads and bodies that are whole, in order and in time, chunks as
 * RFC 9112 writes them, the count of those in flight, and whose turn it is. Stands in front of the filters of the server
 * (Grizzly), and holds no thread for whoever is slow.
 */
package org.rejoinder.http.server;
