package org.rejoinder.exchange.conversion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.crypto.EmailAddress;

/** What is said of an export, without the email addresses that it has in the place of a login, a title or a key. */
public final class MaskedAddresses {

    /** Not {@code /@name} in an address of the web. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\],;:/\"“”@＠﹫]{1,64}+[@＠﹫]"
            + "[^\\s<>()\\[\\],;:/\"“”@＠﹫]{1,200}[.．。][^\\s<>()\\[\\],;:/\"“”@＠﹫]{0,60}[\\p{L}\\p{N}]");

    private MaskedAddresses() {}

    /** As much of each is left as tells it from another one. */
    public static String in(String text) {
        return ADDRESS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(masked(found.group())));
    }

    private static String masked(String address) {
        return EmailAddress.parse(address).map(EmailAddress::masked).orElse("…@…");
    }
}
