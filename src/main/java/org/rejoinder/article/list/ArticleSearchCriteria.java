package org.rejoinder.article.list;

import java.util.Arrays;
import java.util.List;
import org.rejoinder.article.ArticleWords;

/**
 * Which articles somebody at the desk wants to see.
 *
 * @param words all of them in its title, its text or what stands about it; empty for any
 * @param tag empty for any
 * @param author the number of the account that wrote it; null for any
 * @param after the last of the page before; null for the first page
 */
public record ArticleSearchCriteria(
        ArticleListFilter shelf, String words, String tag, Long author, ArticleOrder order, Place after) {

    /**
     * A place in the list.
     *
     * @param key what the list is sorted by: a time, or a title in small letters
     */
    public record Place(Comparable<?> key, long id) {}

    private static final int MOST_WORDS = 8;

    /** Each as {@link ArticleWords} has it. */
    List<String> foldedWords() {
        return Arrays.stream(ArticleWords.folded(words).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
