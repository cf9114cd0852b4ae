/**
 * External moderation: one program elsewhere is asked about each held reply, after it is kept and in the background, and what it says
 * stands beside our own signals. It publishes nothing and delays nobody; silence is as good as nothing to say. It is told a reply's
 * number, text, article and language, never a name or an address.
 */
package org.rejoinder.webhook.moderation;
