package org.rejoinder.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import org.rejoinder.masthead.Language;

/**
 * What is public, by its words, on disk (Lucene). It is made for one language, and knows the last change that it has been
 * told of. One thread changes it; any may ask.
 */
final class PublicIndex implements Closeable {

    /**
     * For whom an index is made; for others it is made anew.
     *
     * @param zone in which years begin
     */
    record Shape(Language language, ZoneId zone) {}

    /** @param found their keys, in order */
    record Found(List<Key> found, Tally tally) {}

    /** What an index of another form holds is made anew. */
    private static final String FORM = "1";

    private static final Sort NEWEST_FIRST =
            new Sort(new SortField(Entry.AT, SortField.Type.LONG, true), SortField.FIELD_SCORE);

    private final Shape shape;
    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Mark mark;

    private PublicIndex(Directory folder, Shape shape, Mark mark, IndexWriterConfig.OpenMode mode) throws IOException {
        this.shape = shape;
        this.mark = mark;
        this.analyzer = new Analysis(shape.language());
        this.writer = new IndexWriter(
                folder,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(mode)
                        .setCommitOnClose(false)
                        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0)));
        this.searchers = searchersOf(writer);
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

    /** As it was kept last; empty if there is none that could be used. */
    static Optional<PublicIndex> open(Path folder) throws IOException {
        var directory = new NIOFSDirectory(folder);
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        Map<String, String> kept = SegmentInfos.readLatestCommit(directory).getUserData();
        if (!FORM.equals(kept.get("form"))) {
            return Optional.empty();
        }
        return Optional.of(new PublicIndex(
                directory,
                new Shape(Language.of(kept.get("language")).orElseThrow(), ZoneId.of(kept.get("zone"))),
                new Mark(Long.parseLong(kept.get("number")), Instant.parse(kept.get("at"))),
                IndexWriterConfig.OpenMode.APPEND));
    }

    /**
     * Without anything in it; what was there before stays on disk until this one is kept, unless it is too broken even for
     * that.
     */
    static PublicIndex anew(Path folder, Shape shape, Mark mark) throws IOException {
        var directory = new NIOFSDirectory(folder);
        try {
            return new PublicIndex(directory, shape, mark, IndexWriterConfig.OpenMode.CREATE);
        } catch (IOException | RuntimeException e) {
            clear(directory);
            return new PublicIndex(directory, shape, mark, IndexWriterConfig.OpenMode.CREATE);
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

    boolean isOf(Shape wanted) {
        return shape.equals(wanted);
    }

    Analyzer analyzer() {
        return analyzer;
    }

    Language language() {
        return shape.language();
    }

    Mark mark() {
        return mark;
    }

    void put(Entry entry) throws IOException {
        writer.updateDocument(new Term(Entry.KEY, entry.key().toString()), entry.document(shape.zone()));
    }

    void remove(Key key) throws IOException {
        writer.deleteDocuments(new Term(Entry.KEY, key.toString()));
    }

    /** With its replies. */
    void removeArticle(long article) throws IOException {
        writer.deleteDocuments(new Term(Entry.OF_ARTICLE, String.valueOf(article)));
    }

    /** From now on what was put is found, and what was removed is not. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void reach(Mark next) {
        mark = next;
    }

    /** Writes down what it knows, and up to where. */
    void keep() throws IOException {
        writer.setLiveCommitData(Map.of(
                        "form",
                        FORM,
                        "language",
                        shape.language().getTag(),
                        "zone",
                        shape.zone().getId(),
                        "number",
                        String.valueOf(mark.number()),
                        "at",
                        mark.at().toString())
                .entrySet());
        writer.commit();
    }

    /** Keeps it, and leaves no word on disk of what was removed or has been replaced. */
    void purge() throws IOException {
        writer.forceMergeDeletes();
        keep();
        show();
    }

    boolean hasRemains() {
        return writer.hasDeletions();
    }

    int size() {
        return writer.getDocStats().numDocs;
    }

    /** Whether it takes anything more. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** Whether all that is on disk is as it was written; reads it to the end. */
    boolean isSound() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                segment.reader().checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        } finally {
            searchers.release(searcher);
        }
    }

    Query parse(String words) {
        return Words.in(words, analyzer);
    }

    Found find(Query words, Asked asked) throws IOException {
        var query = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
        if (asked.kind() != null) {
            query.add(only(Entry.KIND, asked.kind().name()), BooleanClause.Occur.FILTER);
        }
        if (asked.tag() != null) {
            query.add(only(Entry.TAG, asked.tag()), BooleanClause.Occur.FILTER);
        }
        if (asked.year() != null) {
            query.add(only(Entry.YEAR, asked.year().toString()), BooleanClause.Occur.FILTER);
        }
        return find(query.build(), asked.skip(), asked.newestFirst());
    }

    private static Query only(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private Found find(Query query, int skip, boolean newestFirst) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Tally tally = searcher.search(query, Tally.counting());
            if (tally.all() <= skip) {
                return new Found(List.of(), tally);
            }
            int most = Math.min(tally.all(), skip + Asked.ON_A_PAGE);
            ScoreDoc[] best = newestFirst
                    ? searcher.search(query, most, NEWEST_FIRST).scoreDocs
                    : searcher.search(query, most).scoreDocs;
            var stored = searcher.storedFields();
            var keys = new Key[best.length - skip];
            for (int each = 0; each < keys.length; each++) {
                keys[each] = Key.in(stored.document(best[skip + each].doc).get(Entry.KEY));
            }
            return new Found(Arrays.asList(keys), tally);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Answers as before, but takes nothing more, so that another one can be made in its place. */
    void freeze() throws IOException {
        writer.rollback();
    }

    /** What was not kept is forgotten; it will be told again. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
    }
}
