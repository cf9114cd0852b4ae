package org.rejoinder.crypto;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What nobody sees comes along when an address is copied: spaces of every width, marks of direction and of order. */
final class InvisibleEnds {

    /** BRAILLE PATTERN BLANK: a symbol, as far as Unicode is concerned. */
    private static final int BLANK_PATTERN = 0x2800;

    private InvisibleEnds() {}

    /** What is left between the first and the last character that can be seen. */
    static String trim(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isInvisible(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        while (begin < end && isInvisible(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(begin, end);
    }

    static boolean isInvisible(int character) {
        return UCharacter.isUWhiteSpace(character)
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || character == BLANK_PATTERN
                || switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT -> true;
                    default -> false;
                };
    }
}
