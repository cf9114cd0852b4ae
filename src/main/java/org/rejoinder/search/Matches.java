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
public record Matches(
        List<Hit> hits,
        int all,
        Optional<Asked> next,
        List<Choice<Kind>> kinds,
        List<Choice<String>> tags,
        List<Choice<Integer>> years,
        String tagName,
        boolean whole) {

    static Matches none(boolean whole) {
        return new Matches(List.of(), 0, Optional.empty(), List.of(), List.of(), List.of(), null, whole);
    }
}
