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
public record Asked(String words, Kind kind, String tag, Integer year, boolean newestFirst, int page) {

    /** Code points. */
    public static final int LONGEST = 200;

    public static final int ON_A_PAGE = 20;

    /** Whoever has not found it by then had better ask for something else. */
    public static final int MOST_PAGES = 10;

    public Asked {
        words = words.strip();
        if (words.codePointCount(0, words.length()) > LONGEST) {
            words = words.substring(0, words.offsetByCodePoints(0, LONGEST)).strip();
        }
    }

    public static Asked forAny(String words) {
        return new Asked(words, null, null, null, false, 1);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public boolean isNarrowed() {
        return kind != null || tag != null || year != null;
    }

    public Asked of(Kind other) {
        return new Asked(words, other, tag, year, newestFirst, 1);
    }

    public Asked tagged(String other) {
        return new Asked(words, kind, other, year, newestFirst, 1);
    }

    public Asked in(Integer other) {
        return new Asked(words, kind, tag, other, newestFirst, 1);
    }

    public Asked sorted(boolean byAge) {
        return new Asked(words, kind, tag, year, byAge, 1);
    }

    public Asked at(int other) {
        return new Asked(words, kind, tag, year, newestFirst, other);
    }

    int skip() {
        return (page - 1) * ON_A_PAGE;
    }

    Optional<Asked> next(int all) {
        return page < MOST_PAGES && all > page * ON_A_PAGE ? Optional.of(at(page + 1)) : Optional.empty();
    }
}
