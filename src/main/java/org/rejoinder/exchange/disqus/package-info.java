/** What Disqus's <i>Community → Export</i> writes: threads, which are the addresses of pages, and what was posted in them. */
package org.rejoinder.exchange.disqus;
