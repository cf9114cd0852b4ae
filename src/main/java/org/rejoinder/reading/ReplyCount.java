package org.rejoinder.reading;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A number of replies in words. */
final class ReplyCount {

    private static final String WORDS =
            ResourceBundle.getBundle("org.rejoinder.messages").getString("replies.count");

    private ReplyCount() {}

    static String inWords(long count) {
        return new MessageFormat(WORDS, Locale.ENGLISH).format(new Object[] {count});
    }
}
