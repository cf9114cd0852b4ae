package org.rejoinder.moderation.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.rejoinder.index.FoldingAnalyzer;
import org.rejoinder.index.LuceneIndex;
import org.rejoinder.index.MaintainedIndex;
import org.rejoinder.reply.ReplyState;

/**
 * The words of replies on disk. Knows up to where it has been fed; what is not written down when the process dies is fed
 * again. One thread feeds it; any may ask.
 */
final class ReplyIndex implements MaintainedIndex {

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

    /** What an index of another form holds is made anew. */
    private static final String FORM = FoldingAnalyzer.FORM;

    private static final Map<String, Float> FIELDS = Map.of("name", 1f, "text", 1f);

    private final Analyzer analyzer;
    private final LuceneIndex files;
    private Mark mark;

    private ReplyIndex(Analyzer analyzer, LuceneIndex files, Mark mark) {
        this.analyzer = analyzer;
        this.files = files;
        this.mark = mark;
    }

    /** As it was kept last; empty if there is none of this form. */
    static Optional<ReplyIndex> open(Path folder) throws IOException {
        Mark kept = Mark.in(LuceneIndex.kept(folder));
        if (kept.equals(Mark.NOTHING)) {
            return Optional.empty();
        }
        Analyzer analyzer = new FoldingAnalyzer();
        return Optional.of(new ReplyIndex(analyzer, LuceneIndex.open(folder, analyzer), kept));
    }

    /** Without anything in it. */
    static ReplyIndex anew(Path folder) throws IOException {
        Analyzer analyzer = new FoldingAnalyzer();
        return new ReplyIndex(analyzer, LuceneIndex.anew(folder, analyzer), Mark.NOTHING);
    }

    Mark mark() {
        return mark;
    }

    @Override
    public LuceneIndex files() {
        return files;
    }

    @Override
    public Map<String, String> data() {
        return mark.data();
    }

    void put(List<Entry> entries, Mark upTo) throws IOException {
        for (Entry entry : entries) {
            String number = String.valueOf(entry.reply());
            if (entry.state() == ReplyState.ERASED) {
                files.remove(new Term("number", number));
                continue;
            }
            var document = new Document();
            document.add(new StringField("number", number, Field.Store.NO));
            document.add(new LongPoint("range", entry.reply()));
            document.add(new NumericDocValuesField("order", entry.reply()));
            document.add(new StringField("state", entry.state().name(), Field.Store.NO));
            document.add(new TextField("name", entry.name(), Field.Store.NO));
            document.add(new TextField("text", entry.text(), Field.Store.NO));
            files.put(new Term("number", number), document);
        }
        mark = upTo;
        files.refresh();
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
     * @param state null for every one
     */
    ReplySearch.Found find(String words, ReplyState state, int most) throws IOException {
        var parser = new SimpleQueryParser(analyzer, FIELDS);
        parser.setDefaultOperator(BooleanClause.Occur.MUST);
        var query = new BooleanQuery.Builder().add(parser.parse(words), BooleanClause.Occur.MUST);
        if (state != null) {
            query.add(new TermQuery(new Term("state", state.name())), BooleanClause.Occur.FILTER);
        }
        return newest(query.build(), most);
    }

    private ReplySearch.Found newest(Query query, int most) throws IOException {
        return files.ask(searcher -> newest(searcher, query, most));
    }

    private static ReplySearch.Found newest(IndexSearcher searcher, Query query, int most) throws IOException {
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
    }
}
