package org.rejoinder.transparency;

/**
 * A number as the public gets it. A count from 1 to 4 might tell of a person: it is folded, and says only that there was
 * something. A sum is made of such numbers and not of those before them, so that no subtraction brings back what was folded.
 *
 * @param value the number; of a sum the part that can be told
 * @param folded whether there is more than that
 */
public record Figure(long value, boolean folded) {

    /** Counts below this are folded, and of fewer cases there is no median. */
    public static final int LEAST = 5;

    static final Figure NONE = new Figure(0, false);
    static final Figure FOLDED = new Figure(0, true);

    static Figure of(Measure measure, long number) {
        boolean folded = measure.isFolded() && number > 0 && number < LEAST;
        return folded ? FOLDED : new Figure(number, false);
    }

    Figure plus(Figure other) {
        return new Figure(value + other.value, folded || other.folded);
    }
}
