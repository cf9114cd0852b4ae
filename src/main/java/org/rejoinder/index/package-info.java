/**
 * Indexes of words in files (Lucene), as the desk and readers both need them: {@link org.rejoinder.index.LuceneIndex} opens
 * them, shows and keeps what is put into them and leaves nothing of what is removed; {@link org.rejoinder.index.FoldingAnalyzer} says which words are the same;
 * {@link org.rejoinder.index.IndexMaintainer} keeps each true, from its {@link org.rejoinder.index.IndexSource}. Must not know what is looked for.
 */
package org.rejoinder.index;
