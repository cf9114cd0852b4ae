/**
 * Webmentions to other sites, for the links of articles that readers get: noted with the publication, sent afterwards. Must not know
 * what is received.
 */
package org.rejoinder.webmention.send;
