package org.rejoinder.commenter;

import java.io.Serializable;

/**
 * A small drawing that tells writers apart: five by five squares, mirrored, in one of six colours. Drawn from a writer's
 * random seed, so that it says nothing about the address; a reply that nobody has shown to be its writer's has a drawing of
 * its own, so that it does not say whose address was typed.
 *
 * @param path SVG path data in a box of 7 by 7
 * @param hue a letter from a to f
 */
public record Avatar(String path, String hue) implements Serializable {

    private static final int ROWS = 5;
    private static final int DRAWN_COLUMNS = 3;
    private static final String HUES = "abcdef";

    /** Of nobody. */
    public static final Avatar BLANK = new Avatar("", "a");

    /** @param seed at least eight hexadecimal digits that say nothing of anybody */
    public static Avatar drawnFrom(String seed) {
        int bits = Integer.parseUnsignedInt(seed.substring(0, 8), 16);
        var path = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < DRAWN_COLUMNS; column++) {
                if ((bits >>> row * DRAWN_COLUMNS + column & 1) == 1) {
                    square(path, column, row);
                    mirrored(path, column, row);
                }
            }
        }
        int hue = Integer.remainderUnsigned(bits >>> ROWS * DRAWN_COLUMNS, HUES.length());
        return new Avatar(path.toString(), HUES.substring(hue, hue + 1));
    }

    private static void mirrored(StringBuilder path, int column, int row) {
        int other = ROWS - 1 - column;
        if (other != column) {
            square(path, other, row);
        }
    }

    private static void square(StringBuilder path, int column, int row) {
        path.append('M').append(column + 1).append(' ').append(row + 1).append("h1v1h-1z");
    }
}
