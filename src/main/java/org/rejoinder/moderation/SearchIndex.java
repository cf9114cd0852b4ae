package org.rejoinder.moderation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import org.rejoinder.reply.ReplyState;

/**
 * The words of replies on disk (Lucene). Knows up to where it has been fed; what is not written down when the process
 * dies is fed again.
 */
final class SearchIndex implements Closeable {

    /** A reply as it is searched: its names and words, and the list that it stands in. */
    record Entry(long reply, String name, String text, ReplyState state) {}

    /**
     * Up to where the index has been fed.
     *
     * @param reply the highest number of a reply
     * @param audit the number of the last row of the audit
     * @param hash of that row: another hash is another site
     */
    record Mark(long reply, long audit, String hash) {

        static final Mark NOTHING = new Mark(0, 0, "");

        private static Mark in(Map<String, String> data) {
            return !FORM.equals(data.get("form"))
                    ? NOTHING
                    : new Mark(Long.parseLong(data.get("reply")), Long.parseLong(data.get("audit")), data.get("hash"));
        }

        private Map<String, String> data() {
            return Map.of("form", FORM, "reply", String.valueOf(reply), "audit", String.valueOf(audit), "hash", hash);
        }
    }

    /** What an index of another form holds is forgotten and fed again. */
    private static final String FORM = "1";

    private static final Map<String, Float> FIELDS = Map.of("name", 1f, "text", 1f);

    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Mark mark;

    /** Whether something was erased that is still on disk. */
    private boolean erased;

    SearchIndex(Path folder) throws IOException {
        analyzer = CustomAnalyzer.builder()
                .withTokenizer(StandardTokenizerFactory.class)
                .addTokenFilter(LowerCaseFilterFactory.class)
                .addTokenFilter(ASCIIFoldingFilterFactory.class)
                .build();
        // By default what is deleted is left on disk as long as it is less than a tenth of its file
        writer = new IndexWriter(
                new NIOFSDirectory(folder),
                new IndexWriterConfig(analyzer)
                        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0)));
        try {
            searchers = new SearcherManager(writer, null);
            mark = Mark.in(committed());
        } catch (IOException | RuntimeException e) {
            // Else the folder would be locked until the process ends
            IOUtils.closeWhileHandlingException(writer::rollback);
            throw e;
        }
    }

    private Map<String, String> committed() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> known = writer.getLiveCommitData();
        if (known != null) {
            known.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    Mark mark() {
        return mark;
    }

    void forgetAll() throws IOException {
        writer.deleteAll();
        mark = Mark.NOTHING;
        searchers.maybeRefreshBlocking();
    }

    void put(List<Entry> entries, Mark upTo) throws IOException {
        for (Entry entry : entries) {
            String number = String.valueOf(entry.reply());
            if (entry.state() == ReplyState.ERASED) {
                writer.deleteDocuments(new Term("number", number));
                erased = true;
                continue;
            }
            var document = new Document();
            document.add(new StringField("number", number, Field.Store.NO));
            document.add(new LongPoint("range", entry.reply()));
            document.add(new NumericDocValuesField("order", entry.reply()));
            document.add(new StringField("state", entry.state().name(), Field.Store.NO));
            document.add(new TextField("name", entry.name(), Field.Store.NO));
            document.add(new TextField("text", entry.text(), Field.Store.NO));
            writer.updateDocument(new Term("number", number), document);
        }
        mark = upTo;
        searchers.maybeRefreshBlocking();
    }

    /** Writes down what was put. */
    void keep() throws IOException {
        boolean purge = erased;
        if (purge) {
            // A deleted document stays in its file until that is written anew
            writer.forceMergeDeletes();
            erased = false;
        }
        writer.setLiveCommitData(mark.data().entrySet());
        writer.commit();
        if (purge) {
            // and the old file until nobody searches it any more
            searchers.maybeRefreshBlocking();
        }
    }

    /** The numbers above this one that are known. */
    Set<Long> above(long number) throws IOException {
        Set<Long> known = new HashSet<>();
        for (long each : newest(LongPoint.newRangeQuery("range", number + 1, Long.MAX_VALUE), Integer.MAX_VALUE)
                .replies()) {
            known.add(each);
        }
        return known;
    }

    /**
     * @param words all of them must be there; {@code "a phrase"}, {@code begin*}, {@code -without}, {@code one | other}
     */
    ReplySearch.Found find(String words, ReplyState state, int most) throws IOException {
        var parser = new SimpleQueryParser(analyzer, FIELDS);
        parser.setDefaultOperator(BooleanClause.Occur.MUST);
        var query = new BooleanQuery.Builder()
                .add(parser.parse(words), BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term("state", state.name())), BooleanClause.Occur.FILTER)
                .build();
        return newest(query, most);
    }

    private ReplySearch.Found newest(Query query, int most) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            int all = searcher.count(query);
            if (all == 0) {
                return ReplySearch.Found.NOTHING;
            }
            TopFieldDocs found = searcher.search(
                    query, Math.min(all, most), new Sort(new SortField("order", SortField.Type.LONG, true)));
            List<Long> replies = new ArrayList<>(found.scoreDocs.length);
            for (ScoreDoc each : found.scoreDocs) {
                replies.add((Long) ((FieldDoc) each).fields[0]);
            }
            return new ReplySearch.Found(replies, all);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        keep();
        searchers.close();
        writer.close();
    }
}
