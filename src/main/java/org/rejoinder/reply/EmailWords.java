package org.rejoinder.reply;

import java.util.ResourceBundle;
import org.rejoinder.people.EmailAddress;

/** What is wrong with an address, in words that say what to mend. */
public final class EmailWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("ValidationMessages");

    private EmailWords() {}

    static String keyOf(String typed) {
        return "reply.email." + EmailAddress.problemOf(typed);
    }

    /** @param typed what is no address */
    public static String problemOf(String typed) {
        return WORDS.getString(keyOf(typed));
    }
}
