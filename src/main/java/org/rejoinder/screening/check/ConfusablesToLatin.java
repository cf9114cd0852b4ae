package org.rejoinder.screening.check;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The Latin letters that a word of look-alikes pretends to consist of (UTS 39 skeletons, letter by letter). */
public final class ConfusablesToLatin {

    private static final SpoofChecker SPOOFS = new SpoofChecker.Builder().build();

    /** Bounded by the letters that look like Latin ones, and those that were asked about in vain. */
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private ConfusablesToLatin() {}

    public static String of(String word) {
        var latin = new StringBuilder(word.length());
        word.codePoints().forEach(each -> {
            if (each < 128) {
                latin.append((char) each);
            } else {
                latin.append(KNOWN.computeIfAbsent(each, ConfusablesToLatin::look));
            }
        });
        return latin.toString();
    }

    private static String look(int letter) {
        int small = UCharacter.toLowerCase(letter);
        // The skeleton of a capital I is a small l: ask for its small form first.
        String own = letter != small && skeleton(letter).equals("l") ? skeleton(small) : skeleton(letter);
        if (isPlain(own)) {
            return own;
        }
        String other = skeleton(letter == small ? UCharacter.toUpperCase(letter) : small);
        return isPlain(other) ? other : Character.toString(letter);
    }

    private static String skeleton(int letter) {
        return SPOOFS.getSkeleton(Character.toString(letter));
    }

    private static boolean isPlain(String skeleton) {
        return skeleton.length() == 1 && skeleton.charAt(0) < 128;
    }
}
