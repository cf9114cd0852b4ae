/**
 * Readers' pages and feeds as bytes that are ready. {@link org.rejoinder.pagecache.PageCacheFilter} answers from them;
 * {@link org.rejoinder.pagecache.PageCache} makes each page once and keeps it; {@link org.rejoinder.pagecache.StaticPageExport} lays
 * it out as files for a web server in front; a page names what it is made of in {@link org.rejoinder.pagecache.PageDependencies}, or
 * is never kept; {@link org.rejoinder.pagecache.CacheInvalidator} says what a commit changes, and it is let go of at every node before whoever
 * committed is told ({@link org.rejoinder.node}). What stays the same when a page is made anew is a {@link org.rejoinder.pagecache.CachedFragment}. Where the server reads
 * requests, {@link org.rejoinder.pagecache.GrizzlyCacheFilter} sends what is ready, and {@link org.rejoinder.pagecache.BadRequestRewriter} leads
 * what is no address to the page that says so. What a network
 * in front may keep is in {@link org.rejoinder.pagecache.cdn}. Must not know what a page looks like.
 */
package org.rejoinder.pagecache;
