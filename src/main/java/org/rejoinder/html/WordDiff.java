package org.rejoinder.html;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Where two lists of words differ. */
public final class WordDiff {

    /** The words from {@code from} to {@code to} became those from {@code newFrom} to {@code newTo}; each end is not among them. */
    public record Change(int from, int to, int newFrom, int newTo) {

        private Change shifted(int by) {
            return new Change(from + by, to + by, newFrom + by, newTo + by);
        }
    }

    /** Pairs of words that are compared at most; the time that the comparison takes grows with them. */
    private static final long MOST_PAIRS = 1_000_000;

    private WordDiff() {}

    /**
     * In order. Lists that are long and have little in common are one change between what they begin and end with. The space between
     * two changed words is part of what was changed, or every word would stand alone.
     */
    public static List<Change> between(List<String> was, List<String> is) {
        int same = sameAtStart(was, is);
        int sameAtEnd = sameAtEnd(was, is, same);
        List<String> gone = was.subList(same, was.size() - sameAtEnd);
        List<String> fresh = is.subList(same, is.size() - sameAtEnd);
        if (gone.isEmpty() && fresh.isEmpty()) {
            return List.of();
        }
        if ((long) gone.size() * fresh.size() > MOST_PAIRS) {
            return List.of(new Change(0, gone.size(), 0, fresh.size()).shifted(same));
        }
        var changes = new ArrayList<Change>();
        for (AbstractDelta<String> delta : DiffUtils.diff(gone, fresh).getDeltas()) {
            int from = delta.getSource().getPosition();
            int newFrom = delta.getTarget().getPosition();
            Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            if (last != null && gone.subList(last.to(), from).stream().allMatch(String::isBlank)) {
                changes.remove(changes.size() - 1);
                from = last.from();
                newFrom = last.newFrom();
            }
            changes.add(new Change(
                    from,
                    delta.getSource().getPosition() + delta.getSource().size(),
                    newFrom,
                    delta.getTarget().getPosition() + delta.getTarget().size()));
        }
        return changes.stream().map(change -> change.shifted(same)).toList();
    }

    /** Words, and the white space between them. */
    public static List<String> words(String text) {
        return List.of(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
    }

    private static int sameAtStart(List<String> was, List<String> is) {
        int same = 0;
        while (same < Math.min(was.size(), is.size()) && was.get(same).equals(is.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameAtEnd(List<String> was, List<String> is, int sameAtStart) {
        int most = Math.min(was.size(), is.size()) - sameAtStart;
        int same = 0;
        while (same < most && was.get(was.size() - 1 - same).equals(is.get(is.size() - 1 - same))) {
            same++;
        }
        return same;
    }
}
