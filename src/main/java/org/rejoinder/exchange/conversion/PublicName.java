package org.rejoinder.exchange.conversion;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name that readers see, without the email addresses that some write in its place. */
final class PublicName {

    private static final Pattern ADDRESS =
            Pattern.compile("[<(\\[]?[^\\s<>()\\[\\],;@＠﹫]{1,64}[@＠﹫][^\\s<>()\\[\\],;@＠﹫]{1,255}[>)\\]]?");

    private PublicName() {}

    /** @param note what is told if it had one */
    static String of(String name, String note, List<String> notes) {
        Matcher address = ADDRESS.matcher(name);
        boolean isOne = address.results().anyMatch(each -> each.group().matches("(?s).*[@＠﹫].*[.．。].*"));
        if (!isOne) {
            return name;
        }
        notes.add(note);
        return Arrays.stream(address.replaceAll(" ").split(","))
                .map(part -> part.replaceAll("\\s+", " ").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
