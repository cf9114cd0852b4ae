/**
 * The one table of addresses, {@link org.rejoinder.http.route.Routes}: who may go there, how much may be sent, which pages are kept
 * ready, what crawlers are asked to leave, which words no slug may be. Must not know requests, nor who answers them.
 */
package org.rejoinder.http.route;
