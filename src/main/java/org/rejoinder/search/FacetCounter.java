package org.rejoinder.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** How much was found, and how much of it is of each kind, has each tag, is of each year. */
final class FacetCounter {

    private int all;
    private final Map<DocumentKind, Integer> kinds = new EnumMap<>(DocumentKind.class);
    private final Map<Integer, Integer> years = new TreeMap<>();
    private final Map<IndexDocument.Label, Integer> tags = new HashMap<>();

    int all() {
        return all;
    }

    Map<DocumentKind, Integer> kinds() {
        return kinds;
    }

    Map<Integer, Integer> years() {
        return years;
    }

    /** A tag that is spelt in several ways is here as often. */
    Map<IndexDocument.Label, Integer> tags() {
        return tags;
    }

    private void add(FacetCounter other) {
        all += other.all;
        other.kinds.forEach((documentKind, count) -> kinds.merge(documentKind, count, Integer::sum));
        other.years.forEach((year, count) -> years.merge(year, count, Integer::sum));
        other.tags.forEach((tag, count) -> tags.merge(tag, count, Integer::sum));
    }

    static CollectorManager<Counting, FacetCounter> counting() {
        return new CollectorManager<>() {

            @Override
            public Counting newCollector() {
                return new Counting();
            }

            @Override
            public FacetCounter reduce(Collection<Counting> parts) throws IOException {
                var whole = new FacetCounter();
                for (Counting part : parts) {
                    part.endSegment();
                    whole.add(part.facetCounter);
                }
                return whole;
            }
        };
    }

    /** Counts by the numbers that values have in a segment; what they mean is asked once for each at its end. */
    static final class Counting extends SimpleCollector {

        private final FacetCounter facetCounter = new FacetCounter();
        private SortedDocValues kinds;
        private NumericDocValues years;
        private SortedSetDocValues tags;
        private int[] ofKind;
        private int[] ofTag;

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            endSegment();
            kinds = DocValues.getSorted(segment.reader(), IndexDocument.KIND);
            years = DocValues.getNumeric(segment.reader(), IndexDocument.YEAR);
            tags = DocValues.getSortedSet(segment.reader(), IndexDocument.TAG);
            ofKind = new int[kinds.getValueCount()];
            ofTag = new int[(int) tags.getValueCount()];
        }

        @Override
        public void collect(int document) throws IOException {
            facetCounter.all++;
            if (kinds.advanceExact(document)) {
                ofKind[kinds.ordValue()]++;
            }
            if (years.advanceExact(document)) {
                facetCounter.years.merge((int) years.longValue(), 1, Integer::sum);
            }
            if (tags.advanceExact(document)) {
                for (int each = 0; each < tags.docValueCount(); each++) {
                    ofTag[(int) tags.nextOrd()]++;
                }
            }
        }

        private void endSegment() throws IOException {
            if (kinds == null) {
                return;
            }
            for (int ord = 0; ord < ofKind.length; ord++) {
                if (ofKind[ord] > 0) {
                    facetCounter.kinds.merge(
                            DocumentKind.valueOf(kinds.lookupOrd(ord).utf8ToString()), ofKind[ord], Integer::sum);
                }
            }
            for (int ord = 0; ord < ofTag.length; ord++) {
                if (ofTag[ord] > 0) {
                    facetCounter.tags.merge(
                            IndexDocument.Label.in(tags.lookupOrd(ord).utf8ToString()), ofTag[ord], Integer::sum);
                }
            }
            kinds = null;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
