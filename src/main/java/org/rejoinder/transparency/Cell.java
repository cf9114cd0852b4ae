package org.rejoinder.transparency;

import java.util.Comparator;

/**
 * What a number is about.
 *
 * @param rule the house rule of a rejection, in words; empty for none, and for everything else
 */
public record Cell(Measure measure, String rule) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::measure).thenComparing(Cell::rule);

    static Cell of(Measure measure) {
        return new Cell(measure, "");
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
