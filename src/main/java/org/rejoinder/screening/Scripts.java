package org.rejoinder.screening;

import java.lang.Character.UnicodeScript;

/** How many of a text's letters are Latin, and how many belong to scripts that have Latin look-alikes. */
record Scripts(int latin, int foreign) {

    static Scripts of(String text) {
        int latin = 0;
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < 128) {
                latin += each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' ? 1 : 0;
            } else {
                int letter = text.codePointAt(i);
                i += Character.charCount(letter) - 1;
                switch (UnicodeScript.of(letter)) {
                    case LATIN -> latin++;
                    case COMMON, INHERITED -> {
                        // digits, marks, styled letters: they go with any script
                    }
                    default -> foreign++;
                }
            }
        }
        return new Scripts(latin, foreign);
    }

    boolean areMixed() {
        return latin > 0 && foreign > 0;
    }

    boolean areForeign() {
        return foreign > 0;
    }

    boolean isMostlyLatin() {
        return latin > foreign;
    }
}
