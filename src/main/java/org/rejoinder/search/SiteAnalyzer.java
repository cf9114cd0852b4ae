package org.rejoinder.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.rejoinder.i18n.Language;
import org.rejoinder.index.FoldingAnalyzer;

/**
 * Words as they are compared: without capitals and accents, each as it was written and, but for names, as its stem in the
 * language of the site. No word is left out: whoever looks for "to be or not to be" finds it, and a word that is left out of
 * one field but not of another would keep everything from being found.
 */
final class SiteAnalyzer extends FoldingAnalyzer {

    private final Language language;

    SiteAnalyzer(Language language) {
        this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream plain = letters(withoutAppendages(words));
        TokenStream result = field.equals(IndexDocument.NAMES) ? plain : stems(new KeywordRepeatFilter(plain));
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(new ASCIIFoldingFilter(result)));
    }

    /** For the beginning of a word. */
    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return new ASCIIFoldingFilter(letters(word));
    }

    private TokenStream withoutAppendages(TokenStream words) {
        return switch (language) {
            case ENGLISH -> new EnglishPossessiveFilter(words);
            case FRENCH -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
            case GERMAN, SPANISH, ARABIC -> words;
        };
    }

    private TokenStream letters(TokenStream words) {
        return switch (language) {
            case GERMAN -> new GermanNormalizationFilter(words);
            case ARABIC -> new ArabicNormalizationFilter(new DecimalDigitFilter(words));
            case ENGLISH, FRENCH, SPANISH -> words;
        };
    }

    private TokenStream stems(TokenStream words) {
        return switch (language) {
            case ENGLISH -> new PorterStemFilter(words);
            case GERMAN -> new GermanLightStemFilter(words);
            case FRENCH -> new FrenchLightStemFilter(words);
            case SPANISH -> new SpanishLightStemFilter(words);
            case ARABIC -> new ArabicStemFilter(words);
        };
    }
}
