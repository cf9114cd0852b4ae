/**
 * Readers' pages and feeds as bytes that are ready. {@link org.rejoinder.snapshot.SnapshotFilter} answers from them;
 * {@link org.rejoinder.snapshot.Snapshots} makes each page once and keeps it; {@link org.rejoinder.snapshot.PageFiles} lays
 * it out as files for a web server in front; a page names what it is made of in {@link org.rejoinder.snapshot.Sources}, or
 * is never kept; {@link org.rejoinder.snapshot.Forgetting} lets go of what a commit has changed, before whoever committed is
 * told. What stays the same when a page is made anew is a {@link org.rejoinder.snapshot.KeptPart}. Where the server reads
 * requests, {@link org.rejoinder.snapshot.ReadyAnswers} sends what is ready, and {@link org.rejoinder.snapshot.Malformed} leads
 * what is no address to the page that says so. Must not know what a page looks like.
 */
package org.rejoinder.snapshot;
