package org.rejoinder.screening.check;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import org.rejoinder.html.TextFolding;

/**
 * How a name looks, whatever it is made of: folded, only letters and digits, and the skeletons of UTS 39, section 4, once in
 * small letters and once in capitals, because letters that differ in one case may be alike in the other.
 */
record ConfusableSkeleton(String small, String capital) {

    private static final SpoofChecker SPOOFS = new SpoofChecker.Builder().build();

    static ConfusableSkeleton of(String name) {
        String letters = TextFolding.fold(name)
                .codePoints()
                .filter(each ->
                        Character.isLetterOrDigit(each) || Character.getType(each) == Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new ConfusableSkeleton(
                SPOOFS.getSkeleton(UCharacter.foldCase(letters, true)),
                SPOOFS.getSkeleton(UCharacter.toUpperCase(letters)));
    }

    boolean isTakenFor(ConfusableSkeleton other) {
        return !small.isEmpty() && (small.equals(other.small) || capital.equals(other.capital));
    }

    boolean contains(ConfusableSkeleton other) {
        return small.contains(other.small) || capital.contains(other.capital);
    }

    int length() {
        return small.length();
    }
}
