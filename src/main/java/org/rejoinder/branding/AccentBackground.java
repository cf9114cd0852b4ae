package org.rejoinder.branding;

import java.util.stream.Stream;

/** What text stands on: the page, what is raised from it, what is tinted. */
enum AccentBackground {
    LIGHT(Accent.WHITE, "#fcfaf6", "#ffffff", "#f4ede2"),
    DARK(Accent.NIGHT, "#16150f", "#1f1d17", "#26231b");

    private final Accent ink;
    private final String[] colours;

    AccentBackground(Accent ink, String... colours) {
        this.ink = ink;
        this.colours = colours;
    }

    /** Whether this can be read on each of them, and the words of a button on it. */
    boolean shows(Accent accent) {
        return Stream.of(colours)
                        .map(colour -> Accent.parse(colour).orElseThrow())
                        .allMatch(ground -> accent.contrastTo(ground) >= Accent.READABLE)
                && ink.contrastTo(accent) >= Accent.READABLE
                && ink.contrastTo(accent.brighter()) >= Accent.READABLE;
    }

    Accent ink() {
        return ink;
    }
}
