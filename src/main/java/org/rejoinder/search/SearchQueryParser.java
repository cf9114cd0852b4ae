package org.rejoinder.search;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * What somebody typed, as a question to the index: all words, {@code "a phrase"}, {@code begin*}, {@code -without},
 * {@code one | other}. Whatever is typed is a question; what is no word is left out of it.
 */
final class SearchQueryParser extends SimpleQueryParser {

    private static final Map<String, Float> WEIGHTS = Map.of(
            IndexDocument.TITLE,
            4f,
            IndexDocument.SUBJECTS,
            3f,
            IndexDocument.STANDFIRST,
            2f,
            IndexDocument.NAMES,
            2f,
            IndexDocument.BODY,
            1f);

    /** Telephones and languages have their own. */
    private static final Pattern QUOTATION_MARK = Pattern.compile("[“”„‟«»＂]");

    private static final int OPERATORS =
            PHRASE_OPERATOR | PREFIX_OPERATOR | NOT_OPERATOR | OR_OPERATOR | WHITESPACE_OPERATOR;

    /** Each is as many words as begin like this. */
    private static final int MOST_PREFIXES = 5;

    private static final int SHORTEST_PREFIX = 2;

    private int prefixes;

    private SearchQueryParser(Analyzer analyzer) {
        super(analyzer, WEIGHTS, OPERATORS);
        setDefaultOperator(BooleanClause.Occur.MUST);
    }

    static Query in(String typed, Analyzer analyzer) {
        return new SearchQueryParser(analyzer)
                .parse(QUOTATION_MARK.matcher(typed).replaceAll("\""));
    }

    @Override
    protected Query newDefaultQuery(String text) {
        return orNothing(super::newDefaultQuery, text);
    }

    /** So much begins with one letter that it is no question; it and what is too many are words like others. */
    @Override
    protected Query newPrefixQuery(String text) {
        return text.codePointCount(0, text.length()) < SHORTEST_PREFIX || ++prefixes > MOST_PREFIXES
                ? newDefaultQuery(text)
                : super.newPrefixQuery(text);
    }

    @Override
    protected Query newPhraseQuery(String text, int slop) {
        return orNothing(typed -> super.newPhraseQuery(typed, slop), text);
    }

    private interface Making {
        Query of(String text);
    }

    /** A question without any word would find nothing, and so would whatever it is a part of. */
    private static Query orNothing(Making making, String text) {
        Query made = making.of(text);
        return made instanceof BooleanQuery all && all.clauses().isEmpty() ? null : made;
    }
}
