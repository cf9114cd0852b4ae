package org.rejoinder.branding;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The colour that somebody chose for the site, and what becomes of it on light and on dark pages: the same hue, as dark or
 * as light as it must be to be read wherever it stands (WCAG 2.2, 1.4.3). The grounds are those of {@code reader.css}.
 */
public record Accent(int red, int green, int blue) {

    /** Contrast of text that is not large. */
    static final double READABLE = 4.5;

    static final Accent WHITE = new Accent(255, 255, 255);
    static final Accent NIGHT = new Accent(20, 18, 14);

    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-f]{6}");
    private static final double STEP = .005;

    /** How much brighter a button becomes under the pointer. */
    private static final double HOVER = 1.1;

    /** @param written like {@code #8c2f1b} */
    public static Optional<Accent> parse(String written) {
        return Optional.of(written.strip().toLowerCase(Locale.ROOT))
                .filter(WRITTEN.asMatchPredicate())
                .map(hex -> Integer.parseInt(hex.substring(1), 16))
                .map(rgb -> new Accent(rgb >> 16, rgb >> 8 & 255, rgb & 255));
    }

    /** Itself, or as little darker as will do: black always does. */
    public Accent onLight() {
        return shifted(-STEP, AccentBackground.LIGHT::shows);
    }

    /** Itself, or as little lighter as will do: white always does. */
    public Accent onDark() {
        return shifted(STEP, AccentBackground.DARK::shows);
    }

    /** Nothing that a page must do without if it does not come. */
    public String styleSheet() {
        return """
                :root { --accent: %s; --accent-ink: %s; }
                @media screen and (prefers-color-scheme: dark) { :root { --accent: %s; --accent-ink: %s; } }
                """.formatted(onLight(), AccentBackground.LIGHT.ink(), onDark(), AccentBackground.DARK.ink());
    }

    private Accent shifted(double step, Predicate<Accent> good) {
        double[] hsl = hsl();
        Accent shifted = this;
        for (double light = hsl[2]; !good.test(shifted) && light > -STEP && light < 1 + STEP; ) {
            light += step;
            shifted = ofHsl(hsl[0], hsl[1], Math.max(0, Math.min(1, light)));
        }
        return shifted;
    }

    /** WCAG 2.2, contrast ratio: 1 to 21. */
    double contrastTo(Accent other) {
        double one = luminance() + .05;
        double two = other.luminance() + .05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return .2126 * linear(red) + .7152 * linear(green) + .0722 * linear(blue);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }

    Accent brighter() {
        return new Accent(brighter(red), brighter(green), brighter(blue));
    }

    private static int brighter(int channel) {
        return (int) Math.min(255, Math.round(channel * HOVER));
    }

    private double[] hsl() {
        double r = red / 255.0;
        double g = green / 255.0;
        double b = blue / 255.0;
        double max = Math.max(r, Math.max(g, b));
        double min = Math.min(r, Math.min(g, b));
        double light = (max + min) / 2;
        double range = max - min;
        if (range == 0) {
            return new double[] {0, 0, light};
        }
        double saturation = range / (1 - Math.abs(2 * light - 1));
        double sixth = max == r ? (g - b) / range + 6 : max == g ? (b - r) / range + 2 : (r - g) / range + 4;
        return new double[] {sixth % 6, saturation, light};
    }

    /** @param sixth of the circle of hues, 0 to 6 */
    private static Accent ofHsl(double sixth, double saturation, double light) {
        double range = (1 - Math.abs(2 * light - 1)) * saturation;
        double middle = range * (1 - Math.abs(sixth % 2 - 1));
        double[] part = switch ((int) sixth) {
            case 0 -> new double[] {range, middle, 0};
            case 1 -> new double[] {middle, range, 0};
            case 2 -> new double[] {0, range, middle};
            case 3 -> new double[] {0, middle, range};
            case 4 -> new double[] {middle, 0, range};
            default -> new double[] {range, 0, middle};
        };
        double least = light - range / 2;
        return new Accent(channel(part[0] + least), channel(part[1] + least), channel(part[2] + least));
    }

    private static int channel(double part) {
        return (int) Math.round(Math.max(0, Math.min(1, part)) * 255);
    }

    /** As a style sheet writes it. */
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
