package org.rejoinder.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;

/** An index in a folder that one process has at a time. One thread changes it; any may ask. */
public final class LuceneIndex implements Closeable {

    /** What somebody wants to know; the searcher is lent. */
    @FunctionalInterface
    public interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private final IndexWriter writer;
    private final SearcherManager searchers;

    private LuceneIndex(Directory folder, Analyzer analyzer, OpenMode mode) throws IOException {
        // By default what is deleted is left on disk as long as it is less than a tenth of its file
        writer = new IndexWriter(
                folder,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(mode)
                        .setCommitOnClose(false)
                        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0)));
        searchers = searchersOf(writer);
    }

    /** A writer that nobody has would keep the folder locked until the process ends. */
    private static SearcherManager searchersOf(IndexWriter writer) throws IOException {
        try {
            return new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer);
            throw e;
        }
    }

    /** What was said of the index that was kept last; empty if there is none. */
    public static Map<String, String> kept(Path folder) throws IOException {
        var directory = new NIOFSDirectory(folder);
        return DirectoryReader.indexExists(directory)
                ? SegmentInfos.readLatestCommit(directory).getUserData()
                : Map.of();
    }

    /** As it was kept last. */
    public static LuceneIndex open(Path folder, Analyzer analyzer) throws IOException {
        return new LuceneIndex(new NIOFSDirectory(folder), analyzer, OpenMode.APPEND);
    }

    /**
     * Without anything in it; what was there before stays on disk until this one is kept, unless it is too broken even for
     * that.
     */
    public static LuceneIndex anew(Path folder, Analyzer analyzer) throws IOException {
        var directory = new NIOFSDirectory(folder);
        try {
            return new LuceneIndex(directory, analyzer, OpenMode.CREATE);
        } catch (IOException | RuntimeException e) {
            clear(directory);
            return new LuceneIndex(directory, analyzer, OpenMode.CREATE);
        }
    }

    /** Unless somebody has it. */
    private static void clear(Directory folder) throws IOException {
        try (var lock = folder.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : folder.listAll()) {
                lock.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    folder.deleteFile(file);
                }
            }
        }
    }

    public void put(Term key, Document document) throws IOException {
        writer.updateDocument(key, document);
    }

    public void remove(Term key) throws IOException {
        writer.deleteDocuments(key);
    }

    /** From now on what was put is found, and what was removed is not. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /**
     * Writes down what it knows.
     *
     * @param data what is to be said of it
     */
    public void commit(Map<String, String> data) throws IOException {
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /** Keeps it, and leaves no word on disk of what was removed or has been replaced. */
    public void purge(Map<String, String> data) throws IOException {
        // A deleted document stays in its file until that is written anew
        writer.forceMergeDeletes();
        commit(data);
        // and the old file until nobody searches it any more
        refresh();
    }

    public boolean hasRemains() {
        return writer.hasDeletions();
    }

    public int size() {
        return writer.getDocStats().numDocs;
    }

    /** Whether it takes anything more: a file that cannot be read or written closes it for good. */
    public boolean isOpen() {
        return writer.isOpen();
    }

    /** Whether all that is on disk is as it was written; reads it to the end. */
    public boolean isSound() {
        try {
            return ask(LuceneIndex::isSound);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isSound(IndexSearcher searcher) throws IOException {
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            segment.reader().checkIntegrity();
        }
        return true;
    }

    /**
     * @throws IOException whatever it is that a damaged file leads to
     * @throws AlreadyClosedException if it is closed
     * @throws IndexSearcher.TooManyClauses if too many words begin like one that is asked for
     */
    public <T> T ask(Question<T> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return question.of(searcher);
        } catch (AlreadyClosedException | IndexSearcher.TooManyClauses e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IOException(e);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Answers as before, but takes nothing more, so that another one can be made in its place. */
    public void snapshot() throws IOException {
        writer.rollback();
    }

    /** What was not kept is forgotten. */
    @Override
    public void close() throws IOException {
        try {
            searchers.close();
        } finally {
            writer.rollback();
        }
    }
}
