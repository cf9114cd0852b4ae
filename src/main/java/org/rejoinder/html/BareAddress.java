package org.rejoinder.html;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * An address that stands in a text without any mark around it: where it ends. What is linked and what is screened as a link
 * are the same.
 */
public final class BareAddress {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    /** Of ASCII, what stands at the end of a sentence or around it, and in the middle of an address. */
    private static final String ENDS_SENTENCE = ".,;:!?'*_~" + OPENING;

    private static final String NEVER_INSIDE = "<>\"`";

    private final String text;
    private final int start;

    private BareAddress(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /**
     * @param start of {@code http://}, {@code https://} or {@code www.}
     * @return where it ends; linear in its length
     */
    public static int endOf(String text, int start) {
        var address = new BareAddress(text, start);
        return address.withoutSentence(address.longest());
    }

    /**
     * To white space of any script, what cannot be seen (RFC 3987, 4.1: a reader would not know where it leads), a bracket
     * that closes what was opened before it, and punctuation that no address is written with.
     */
    private int longest() {
        int[] open = new int[CLOSING.length()];
        boolean inHost = true;
        int hostStart = text.indexOf("://", start);
        hostStart = hostStart < 0 || hostStart > start + "https".length() ? start : hostStart + "://".length();
        int at = hostStart;
        while (at < text.length()) {
            int each = text.codePointAt(at);
            if (each < 128 ? !isInside((char) each) : endsBefore(each, at)) {
                break;
            }
            if (each < 128) {
                inHost &= "/?#".indexOf(each) < 0;
                int opens = OPENING.indexOf(each);
                int closes = CLOSING.indexOf(each);
                boolean isNumber = each == '[' && at == hostStart;
                if (inHost && opens >= 0 && !isNumber || closes >= 0 && --open[closes] < 0) {
                    break;
                }
                if (opens >= 0) {
                    open[opens]++;
                }
            }
            at += Character.charCount(each);
        }
        return at;
    }

    private static boolean isInside(char ascii) {
        return ascii > ' ' && ascii < 127 && NEVER_INSIDE.indexOf(ascii) < 0;
    }

    private boolean endsBefore(int each, int at) {
        if (isSpace(each) || isHidden(each)) {
            return true;
        }
        return switch (UCharacter.getType(each)) {
            case UCharacter.START_PUNCTUATION,
                    UCharacter.END_PUNCTUATION,
                    UCharacter.INITIAL_PUNCTUATION,
                    UCharacter.FINAL_PUNCTUATION,
                    UCharacter.OTHER_PUNCTUATION -> !isWithinWord(each, at);
            case UCharacter.CONTROL, UCharacter.SURROGATE, UCharacter.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isSpace(int each) {
        return UCharacter.hasBinaryProperty(each, UProperty.WHITE_SPACE);
    }

    /** Joiners belong to the spelling of words, variation selectors to the sign before them. */
    private static boolean isHidden(int each) {
        return (UCharacter.getType(each) == UCharacter.FORMAT || TextFolding.isInvisible(each))
                && !UCharacter.hasBinaryProperty(each, UProperty.JOIN_CONTROL)
                && !UCharacter.hasBinaryProperty(each, UProperty.VARIATION_SELECTOR);
    }

    /** An apostrophe or a middle dot between two letters (UAX 29, MidLetter); what is as wide as a Chinese letter is none. */
    private boolean isWithinWord(int each, int at) {
        int kind = UCharacter.getIntPropertyValue(each, UProperty.WORD_BREAK);
        int width = UCharacter.getIntPropertyValue(each, UProperty.EAST_ASIAN_WIDTH);
        int next = at + Character.charCount(each);
        return (kind == UCharacter.WordBreak.MIDLETTER || kind == UCharacter.WordBreak.MIDNUMLET)
                && width != UCharacter.EastAsianWidth.FULLWIDTH
                && width != UCharacter.EastAsianWidth.WIDE
                && isSpacedLetter(text.codePointBefore(at))
                && next < text.length()
                && isSpacedLetter(text.codePointAt(next));
    }

    private static boolean isSpacedLetter(int each) {
        return Character.isLetter(each) && !TextFolding.isOfScriptWithoutSpaces(each);
    }

    /** Without what belongs to the sentence around it. */
    private int withoutSentence(int longest) {
        int end = longest;
        while (end > start && ENDS_SENTENCE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
