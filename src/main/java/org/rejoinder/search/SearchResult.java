package org.rejoinder.search;

import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param all how much there is, of which this is a page; no more than has been shown while not everything was searched
 * @param next the next page; empty on the last one that is shown
 * @param tagName what the tag that was asked for is called; null if none was, nothing has it, or that is not told
 * @param whole whether everything public was searched; not while the index is being made
 */
public record SearchResult(
        List<Hit> hits,
        int all,
        Optional<SearchQuery> next,
        List<FacetValue<DocumentKind>> kinds,
        List<FacetValue<String>> tags,
        List<FacetValue<Integer>> years,
        String tagName,
        boolean whole) {

    static SearchResult none(boolean whole) {
        return new SearchResult(List.of(), 0, Optional.empty(), List.of(), List.of(), List.of(), null, whole);
    }
}
