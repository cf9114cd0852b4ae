package org.rejoinder.screening.check;

import java.lang.Character.UnicodeScript;

/** How many of a text's letters are Latin, and how many belong to scripts that have Latin look-alikes. */
public record ScriptMix(int latin, int foreign) {

    public static ScriptMix of(String text) {
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
        return new ScriptMix(latin, foreign);
    }

    public boolean areMixed() {
        return latin > 0 && foreign > 0;
    }

    public boolean areForeign() {
        return foreign > 0;
    }

    public boolean isMostlyLatin() {
        return latin > foreign;
    }
}
