package org.rejoinder.screening;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What signals say to moderators. */
public final class SignalMessages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.rejoinder.signals");

    private SignalMessages() {}

    public static String of(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
    }
}
