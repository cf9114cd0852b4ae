/**
 * Moving in: what the export of another program says, in one form whatever program it was. An
 * {@link org.rejoinder.exchange.ExportReader} tells an {@link org.rejoinder.exchange.ExportVisitor} of articles, threads,
 * replies and pictures in the order in which its file has them, and holds none of them; what it mended or left out is a
 * {@link org.rejoinder.exchange.SourceNote}.
 */
package org.rejoinder.exchange;
