package org.rejoinder.html;

import java.util.regex.Pattern;

/** Takes {@code www.example.com} for the {@code https} address that whoever types it in a form means. */
public final class WebAddressCompleter {

    /** A host with a dot, whose last part is a word, and what may follow; with a colon it could be another scheme. */
    private static final Pattern WITHOUT_SCHEME = Pattern.compile(
            "[\\p{L}\\p{N}][^\\s:/?#@]{0,251}\\.[\\p{L}][\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}](?:[/?#].*)?");

    private WebAddressCompleter() {}

    /** @return what was typed, if it is none such */
    public static String complete(String typed) {
        String bare = typed.strip();
        String completed = "https://" + bare;
        return WITHOUT_SCHEME.matcher(bare).matches() && WebAddress.Check.isWebAddress(completed) ? completed : typed;
    }
}
