/**
 * What readers see: the addresses of their pages, and the beans that the pages read. Needs no session, no cookie and no
 * script. Must not know the desk.
 */
package org.rejoinder.reader;
