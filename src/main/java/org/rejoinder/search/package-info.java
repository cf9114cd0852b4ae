/**
 * What readers find in published articles and replies: an index in the home of each node (Lucene), which
 * {@link org.rejoinder.search.IndexScheduler} has looked after by {@code index/IndexMaintainer}, from what
 * {@link org.rejoinder.search.PublicIndexFeed} gives and {@link org.rejoinder.search.SearchChanges} notes, and
 * {@link org.rejoinder.search.Search}, which asks it. The index only proposes; what is shown is read from the database, and so
 * nothing that is not public can be. Must not know pages or addresses of lists.
 */
package org.rejoinder.search;
