package org.rejoinder.index;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words as they are compared, whatever they were typed with: folded, and without accents. Subclasses know a language. */
public class FoldingAnalyzer extends Analyzer {

    /** Changes with what is written here: an index of another form has to be made anew. */
    public static final String FORM = "2";

    public FoldingAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected final Reader initReader(String field, Reader typed) {
        return new FoldingCharFilter(typed);
    }

    @Override
    protected final Reader initReaderForNormalization(String field, Reader typed) {
        return new FoldingCharFilter(typed);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(words));
    }

    /** For the beginning of a word. */
    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return new ASCIIFoldingFilter(word);
    }
}
