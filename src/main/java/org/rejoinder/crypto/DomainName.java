package org.rejoinder.crypto;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of hosts as the domain name system has them: ASCII, in lower case. Mapped by UTS 46, non-transitional, as browsers do
 * it: {@code straße} is not {@code strasse}, and a final sigma stays one.
 */
public final class DomainName {

    /** RFC 1035, 2.3.4, less the root and the lengths. */
    private static final int LONGEST = 253;

    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private static final IDNA UTS_46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.USE_STD3_RULES);

    /** Hosts in use have two hyphens there; browsers take them, too (CheckHyphens=false). */
    private static final Set<IDNA.Error> HARMLESS = EnumSet.of(IDNA.Error.HYPHEN_3_4);

    private DomainName() {}

    /** Empty for what is no name of a host. */
    public static Optional<String> toAscii(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var info = new IDNA.Info();
        String ascii = UTS_46.nameToASCII(typed, new StringBuilder(), info).toString();
        return Optional.of(ascii.toLowerCase(Locale.ROOT))
                .filter(name -> HARMLESS.containsAll(info.getErrors()))
                .filter(name -> name.length() <= LONGEST && SHAPE.matcher(name).matches());
    }

    /** As people write it. */
    static String toUnicode(String ascii) {
        return UTS_46.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info()).toString();
    }
}
