package org.rejoinder.search;

import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param words as they were typed, cut where they become unreasonable; may be empty
 * @param kind null for any
 * @param tag the slug of one that it must have; null for any
 * @param year null for any
 * @param page from 1
 */
public record SearchQuery(String words, DocumentKind kind, String tag, Integer year, boolean newestFirst, int page) {

    /** Code points. */
    public static final int LONGEST = 200;

    public static final int ON_A_PAGE = 20;

    /** Whoever has not found it by then had better ask for something else. */
    public static final int MOST_PAGES = 10;

    public SearchQuery {
        words = words.strip();
        if (words.codePointCount(0, words.length()) > LONGEST) {
            words = words.substring(0, words.offsetByCodePoints(0, LONGEST)).strip();
        }
    }

    public static SearchQuery forAny(String words) {
        return new SearchQuery(words, null, null, null, false, 1);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public boolean isNarrowed() {
        return kind != null || tag != null || year != null;
    }

    public SearchQuery of(DocumentKind other) {
        return new SearchQuery(words, other, tag, year, newestFirst, 1);
    }

    public SearchQuery tagged(String other) {
        return new SearchQuery(words, kind, other, year, newestFirst, 1);
    }

    public SearchQuery in(Integer other) {
        return new SearchQuery(words, kind, tag, other, newestFirst, 1);
    }

    public SearchQuery sorted(boolean byAge) {
        return new SearchQuery(words, kind, tag, year, byAge, 1);
    }

    public SearchQuery at(int other) {
        return new SearchQuery(words, kind, tag, year, newestFirst, other);
    }

    int skip() {
        return (page - 1) * ON_A_PAGE;
    }

    Optional<SearchQuery> next(int all) {
        return page < MOST_PAGES && all > page * ON_A_PAGE ? Optional.of(at(page + 1)) : Optional.empty();
    }
}
