package org.rejoinder.reading;

import java.util.Arrays;
import java.util.Locale;
import org.rejoinder.reply.Tells;

/** The field in which somebody says whether they want to be told of answers. What is no such wish is none. */
final class TellsField {

    private TellsField() {}

    static Tells parse(String submitted) {
        return Arrays.stream(Tells.values())
                .filter(tells -> in(tells).equals(submitted))
                .findFirst()
                .orElse(Tells.NOTHING);
    }

    static String in(Tells tells) {
        return tells.name().toLowerCase(Locale.ROOT);
    }
}
