package org.rejoinder.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.rejoinder.html.HighlightedExcerpt;
import org.rejoinder.html.SafeHtml;

/** Shows in a text what was looked for. */
final class SearchHighlighter {

    /** Characters of a passage. */
    private static final int GOAL = 180;

    /** What was found stands in the middle of its passage. */
    private static final float CENTRED = 0.5f;

    private static final int PASSAGES = 2;

    /** Characters of a text that are looked at. */
    private static final int DEEPEST = 200_000;

    private final Query query;
    private final UnifiedHighlighter whole;
    private final UnifiedHighlighter passages;

    SearchHighlighter(Query query, PublicIndex index) {
        this.query = query;
        this.whole = highlighter(index)
                .withBreakIterator(WholeBreakIterator::new)
                .withFormatter(new Formatter())
                .build();
        Locale locale = index.language().locale();
        this.passages = highlighter(index)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(locale), GOAL, CENTRED))
                .withMaxNoHighlightPassages(1)
                .withFormatter(new Formatter())
                .build();
    }

    /** Words may be found in a field though the whole question is not. */
    private static UnifiedHighlighter.Builder highlighter(PublicIndex index) {
        return UnifiedHighlighter.builderWithoutSearcher(index.analyzer())
                .withWeightMatches(false)
                .withMaxLength(DEEPEST);
    }

    /** All of it. */
    SafeHtml whole(String field, String text) {
        return marked(whole, field, text, 1);
    }

    /** What was not searched. */
    SafeHtml nothingIn(String text) {
        return new HighlightedExcerpt().plain(text).html();
    }

    /** Where it was found in the body; its beginning if that was elsewhere. */
    SafeHtml passages(String text) {
        return marked(passages, IndexDocument.BODY, text.replace('\n', HighlightedExcerpt.NEW_BLOCK), PASSAGES);
    }

    private SafeHtml marked(UnifiedHighlighter highlighter, String field, String text, int most) {
        try {
            Object made = highlighter.highlightWithoutSearcher(field, query, text, most);
            return made == null ? nothingIn(text) : (SafeHtml) made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Formatter extends PassageFormatter {

        @Override
        public SafeHtml format(Passage[] passages, String text) {
            var highlightedExcerpt = new HighlightedExcerpt();
            int end = 0;
            for (Passage passage : passages) {
                if (passage.getStartOffset() > end) {
                    highlightedExcerpt.plain(" … ");
                }
                add(passage, text, highlightedExcerpt);
                end = passage.getEndOffset();
            }
            if (!text.substring(end).isBlank()) {
                highlightedExcerpt.plain(" …");
            }
            return highlightedExcerpt.html();
        }

        private static void add(Passage passage, String text, HighlightedExcerpt highlightedExcerpt) {
            int at = passage.getStartOffset();
            for (int each = 0; each < passage.getNumMatches(); each++) {
                int from = Math.max(at, passage.getMatchStarts()[each]);
                int until = passage.getMatchEnds()[each];
                if (until > from) {
                    highlightedExcerpt.plain(text.substring(at, from)).marked(text.substring(from, until));
                    at = until;
                }
            }
            highlightedExcerpt.plain(text.substring(at, Math.max(at, passage.getEndOffset())));
        }
    }
}
