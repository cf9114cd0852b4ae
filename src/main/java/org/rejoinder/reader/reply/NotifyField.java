package org.rejoinder.reader.reply;

import java.util.Arrays;
import java.util.Locale;
import org.rejoinder.reply.NotifyPreference;

/** The field in which somebody says whether they want to be told of answers. What is no such wish is none. */
public final class NotifyField {

    private NotifyField() {}

    public static NotifyPreference parse(String submitted) {
        return Arrays.stream(NotifyPreference.values())
                .filter(notifyPreference -> in(notifyPreference).equals(submitted))
                .findFirst()
                .orElse(NotifyPreference.NOTHING);
    }

    public static String in(NotifyPreference notifyPreference) {
        return notifyPreference.name().toLowerCase(Locale.ROOT);
    }
}
