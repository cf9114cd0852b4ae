package org.rejoinder.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.rejoinder.i18n.Language;
import org.rejoinder.index.FoldingAnalyzer;
import org.rejoinder.index.LuceneIndex;
import org.rejoinder.index.MaintainedIndex;

/**
 * What is public, by its words, on disk (Lucene). It is made for one language, and knows the last change that it has been
 * told of. One thread changes it; any may ask.
 */
final class PublicIndex implements MaintainedIndex {

    /**
     * For whom an index is made; for others it is made anew.
     *
     * @param zone in which years begin
     */
    record Shape(Language language, ZoneId zone) {}

    /** @param found their keys, in order */
    record Found(List<DocumentKey> found, FacetCounter tally) {}

    /** What an index of another form holds is made anew. */
    private static final String FORM = FoldingAnalyzer.FORM;

    /** Articles stand before replies; the names of the kinds are in that order. */
    private static final SortField ARTICLES_FIRST = new SortField(IndexDocument.KIND, SortField.Type.STRING);

    private static final SortField NEWEST = new SortField(IndexDocument.AT, SortField.Type.LONG, true);

    private static final Sort BEST_FIRST = new Sort(ARTICLES_FIRST, SortField.FIELD_SCORE, NEWEST);
    private static final Sort NEWEST_FIRST = new Sort(ARTICLES_FIRST, NEWEST, SortField.FIELD_SCORE);

    private final Shape shape;
    private final Analyzer analyzer;
    private final LuceneIndex files;
    private IndexPosition indexPosition;

    private PublicIndex(Shape shape, Analyzer analyzer, LuceneIndex files, IndexPosition indexPosition) {
        this.shape = shape;
        this.analyzer = analyzer;
        this.files = files;
        this.indexPosition = indexPosition;
    }

    /** As it was kept last; empty if there is none that could be used. */
    static Optional<PublicIndex> open(Path folder) throws IOException {
        Map<String, String> kept = LuceneIndex.kept(folder);
        if (!FORM.equals(kept.get("form"))) {
            return Optional.empty();
        }
        var shape = new Shape(Language.of(kept.get("language")).orElseThrow(), ZoneId.of(kept.get("zone")));
        var indexPosition = new IndexPosition(Long.parseLong(kept.get("number")), Instant.parse(kept.get("at")));
        var analyzer = new SiteAnalyzer(shape.language());
        return Optional.of(new PublicIndex(shape, analyzer, LuceneIndex.open(folder, analyzer), indexPosition));
    }

    /**
     * Without anything in it; what was there before stays on disk until this one is kept, unless it is too broken even for
     * that.
     */
    static PublicIndex anew(Path folder, Shape shape, IndexPosition indexPosition) throws IOException {
        var analyzer = new SiteAnalyzer(shape.language());
        return new PublicIndex(shape, analyzer, LuceneIndex.anew(folder, analyzer), indexPosition);
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

    IndexPosition mark() {
        return indexPosition;
    }

    void put(IndexDocument indexDocument) throws IOException {
        files.put(new Term(IndexDocument.KEY, indexDocument.key().toString()), indexDocument.document(shape.zone()));
    }

    void remove(DocumentKey documentKey) throws IOException {
        files.remove(new Term(IndexDocument.KEY, documentKey.toString()));
    }

    /** With its replies. */
    void removeArticle(long article) throws IOException {
        files.remove(new Term(IndexDocument.OF_ARTICLE, String.valueOf(article)));
    }

    void advanceTo(IndexPosition next) {
        indexPosition = next;
    }

    @Override
    public LuceneIndex files() {
        return files;
    }

    @Override
    public Map<String, String> data() {
        return Map.of(
                "form",
                FORM,
                "language",
                shape.language().getTag(),
                "zone",
                shape.zone().getId(),
                "number",
                String.valueOf(indexPosition.number()),
                "at",
                indexPosition.at().toString());
    }

    Query parse(String words) {
        return SearchQueryParser.in(words, analyzer);
    }

    Found find(Query words, SearchQuery searchQuery) throws IOException {
        var query = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
        if (searchQuery.kind() != null) {
            query.add(only(IndexDocument.KIND, searchQuery.kind().name()), BooleanClause.Occur.FILTER);
        }
        if (searchQuery.tag() != null) {
            query.add(only(IndexDocument.TAG, searchQuery.tag()), BooleanClause.Occur.FILTER);
        }
        if (searchQuery.year() != null) {
            query.add(only(IndexDocument.YEAR, searchQuery.year().toString()), BooleanClause.Occur.FILTER);
        }
        Query whole = query.build();
        return files.ask(searcher -> found(searcher, whole, searchQuery));
    }

    private static Query only(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Found found(IndexSearcher searcher, Query query, SearchQuery searchQuery) throws IOException {
        FacetCounter facetCounter = searcher.search(query, FacetCounter.counting());
        if (facetCounter.all() <= searchQuery.skip()) {
            return new Found(List.of(), facetCounter);
        }
        int most = Math.min(facetCounter.all(), searchQuery.skip() + SearchQuery.ON_A_PAGE);
        Sort sort = searchQuery.newestFirst() ? NEWEST_FIRST : BEST_FIRST;
        ScoreDoc[] best = searcher.search(query, most, sort).scoreDocs;
        var stored = searcher.storedFields();
        var keys = new DocumentKey[best.length - searchQuery.skip()];
        for (int each = 0; each < keys.length; each++) {
            keys[each] = DocumentKey.in(
                    stored.document(best[searchQuery.skip() + each].doc).get(IndexDocument.KEY));
        }
        return new Found(Arrays.asList(keys), facetCounter);
    }
}
