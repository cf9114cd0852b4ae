package org.rejoinder.transparency;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What of the numbers of a month is told. Each that might tell of a person, and is less than {@link Figure#LEAST}, is folded.
 * Of numbers that together make another one, two are folded or none: where one would be alone, so that the rest would tell
 * it, the next smallest is folded with it; and with decisions those of programs, which are a part of them.
 */
final class Folding {

    private static final Set<Measure> DECIDED = EnumSet.of(Measure.REJECTED, Measure.SPAM);

    private static final List<Set<Measure>> TOGETHER = List.of(
            DECIDED,
            EnumSet.of(Measure.REPORTS_OF_RULES, Measure.REPORTS_OF_ILLEGAL_CONTENT, Measure.REPORTS_OF_CHILD_ABUSE),
            EnumSet.of(
                    Measure.REPORTS_KEPT,
                    Measure.REPORTS_TAKEN_DOWN_BY_RULE,
                    Measure.REPORTS_TAKEN_DOWN_BY_LAW,
                    Measure.REPORTS_GONE),
            EnumSet.of(Measure.APPEALS_OF_WRITERS_GRANTED, Measure.APPEALS_OF_WRITERS_REFUSED),
            EnumSet.of(Measure.APPEALS_OF_REPORTERS_GRANTED, Measure.APPEALS_OF_REPORTERS_REFUSED));

    private Folding() {}

    static SortedMap<Cell, Figure> fold(Map<Cell, Long> counted) {
        SortedMap<Cell, Figure> figures = new TreeMap<>();
        counted.forEach((cell, number) -> figures.put(cell, Figure.of(cell.measure(), number)));
        TOGETHER.forEach(group -> foldNext(group, figures));
        foldPrograms(figures);
        return figures;
    }

    /** What programs decided is a part of all that was decided, and would tell the least that the folded ones are. */
    private static void foldPrograms(SortedMap<Cell, Figure> figures) {
        boolean folded = figures.entrySet().stream()
                .anyMatch(entry -> DECIDED.contains(entry.getKey().measure())
                        && entry.getValue().folded());
        if (folded) {
            figures.computeIfPresent(
                    Cell.of(Measure.DECIDED_BY_PROGRAM), (cell, figure) -> figure.value() > 0 ? Figure.FOLDED : figure);
        }
    }

    private static void foldNext(Set<Measure> group, SortedMap<Cell, Figure> figures) {
        Predicate<Map.Entry<Cell, Figure>> inGroup =
                entry -> group.contains(entry.getKey().measure());
        long folded = figures.entrySet().stream()
                .filter(inGroup)
                .filter(entry -> entry.getValue().folded())
                .count();
        if (folded == 1) {
            figures.entrySet().stream()
                    .filter(inGroup)
                    .filter(entry -> entry.getValue().value() > 0)
                    .min(Comparator.comparingLong(entry -> entry.getValue().value()))
                    .ifPresent(entry -> entry.setValue(Figure.FOLDED));
        }
    }
}
