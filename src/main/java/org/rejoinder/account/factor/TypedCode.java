package org.rejoinder.account.factor;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A code as somebody typed it: with the digits of any script, in any case, with spaces and hyphens anywhere. */
record TypedCode(String text) {

    private static final int LONGEST = 100;

    private static final Pattern OF_AN_APP = Pattern.compile("[0-9]{" + Totp.DIGITS + "}");

    static TypedCode of(String typed) {
        if (typed.length() > LONGEST) {
            return new TypedCode("");
        }
        var text = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC).codePoints().forEach(each -> {
            if (Character.isDigit(each)) {
                text.append(Character.digit(each, 10));
            } else if (Character.isLetter(each)) {
                text.appendCodePoint(Character.toLowerCase(each));
            }
        });
        return new TypedCode(text.toString());
    }

    /** Else it can only be one for recovery. */
    boolean isOfAnApp() {
        return OF_AN_APP.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "TypedCode[…]";
    }
}
