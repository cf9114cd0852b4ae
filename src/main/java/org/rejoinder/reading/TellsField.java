package org.rejoinder.reading;

import java.util.Arrays;
import java.util.Locale;
import org.rejoinder.reply.NotifyPreference;

/** The field in which somebody says whether they want to be told of answers. What is no such wish is none. */
final class TellsField {

    private TellsField() {}

    static NotifyPreference parse(String submitted) {
        return Arrays.stream(NotifyPreference.values())
                .filter(notifyPreference -> in(notifyPreference).equals(submitted))
                .findFirst()
                .orElse(NotifyPreference.NOTHING);
    }

    static String in(NotifyPreference notifyPreference) {
        return notifyPreference.name().toLowerCase(Locale.ROOT);
    }
}
