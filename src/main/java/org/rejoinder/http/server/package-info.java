/**
 * What reads requests before the application sees them: heads and bodies that are whole, in order and in time, chunks as
 * RFC 9112 writes them, the count of those in flight, whose turn it is, and how a node leaves that others stand beside. Stands in
 * front of the filters of the server (Grizzly), and holds no thread for whoever is slow.
 */
package org.rejoinder.http.server;
