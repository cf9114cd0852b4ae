package org.rejoinder.transparency;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The numbers of a period, as the public gets them.
 *
 * @param open whether they may still change
 */
public record PeriodFigures(ReportingPeriod period, boolean open, SortedMap<Cell, Figure> figures) {

    public PeriodFigures {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    static PeriodFigures of(ReportingPeriod period, boolean open, Map<Cell, Long> counted) {
        return new PeriodFigures(period, open, Folding.fold(counted));
    }

    /** @param medians and what else does not add up, of the year itself */
    static PeriodFigures sum(ReportingPeriod year, boolean open, List<PeriodFigures> months, Map<Cell, Long> medians) {
        SortedMap<Cell, Figure> figures = new TreeMap<>();
        months.forEach(month -> month.figures().forEach((cell, figure) -> {
            if (cell.measure().isCount()) {
                figures.merge(cell, figure, Figure::plus);
            }
        }));
        medians.forEach((cell, number) -> {
            if (!cell.measure().isCount()) {
                figures.put(cell, Figure.of(cell.measure(), number));
            }
        });
        return new PeriodFigures(year, open, figures);
    }

    public Figure count(Measure measure) {
        return ofMeasure(measure).map(Map.Entry::getValue).reduce(Figure.NONE, Figure::plus);
    }

    /** Empty where there are too few cases for one. */
    public OptionalLong median(Measure measure) {
        return ofMeasure(measure).mapToLong(entry -> entry.getValue().value()).findFirst();
    }

    /** How many of a hundred; empty where that would tell what is folded. */
    public OptionalDouble share(Measure part, Measure whole) {
        Figure some = count(part);
        Figure all = count(whole);
        return some.folded() || all.folded() || all.value() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) some.value() / all.value());
    }

    /** With those for which no rule was named last. */
    public List<Map.Entry<Cell, Figure>> rejected() {
        return Stream.concat(
                        ofMeasure(Measure.REJECTED)
                                .filter(entry -> !entry.getKey().rule().isEmpty()),
                        ofMeasure(Measure.REJECTED)
                                .filter(entry -> entry.getKey().rule().isEmpty()))
                .toList();
    }

    private Stream<Map.Entry<Cell, Figure>> ofMeasure(Measure measure) {
        return figures.entrySet().stream().filter(entry -> entry.getKey().measure() == measure);
    }
}
