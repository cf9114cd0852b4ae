/** What a page tells search engines and previews: heads, JSON-LD, share images, sitemaps, robots. */
package org.rejoinder.reader.meta;
