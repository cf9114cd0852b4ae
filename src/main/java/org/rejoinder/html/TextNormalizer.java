package org.rejoinder.html;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * The one form in which typed text is counted, kept and compared: canonically composed (NFC), and each mandatory line break
 * of UAX 14 (CR LF, CR, VT, FF, NEL, LS, PS) as one line feed.
 */
public final class TextNormalizer {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\u000B\u000C\u0085\u2028\u2029]");

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private TextNormalizer() {}

    /** @return null for null */
    public static String normalize(String typed) {
        return typed == null ? null : NFC.normalize(LINE_BREAK.matcher(typed).replaceAll("\n"));
    }
}
