/**
 * What readers find in published articles and replies: an index in the home of each node (Lucene), which
 * {@link org.rejoinder.search.IndexMaintainer} keeps true, in {@link org.rejoinder.search.IndexScheduler}, by what
 * {@link org.rejoinder.search.SearchChanges} notes, and {@link org.rejoinder.search.Search}, which asks it. The index only proposes; what is shown is read from the database, and so
 * nothing that is not public can be. Must not know pages or addresses of lists.
 */
package org.rejoinder.search;
