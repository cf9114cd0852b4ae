/**
 * Webmentions from other sites: queued when they come in, checked afterwards, and then replies of their own kind ({@code
 * reply.mention}), which wait for a moderator. Must not know how they are asked for or shown.
 */
package org.rejoinder.webmention.receive;
