package org.rejoinder.reply.constraint;

import org.rejoinder.crypto.EmailAddress;

/** What is wrong with an address, by the key of the words that say what to mend. */
public final class EmailMessages {

    private EmailMessages() {}

    static String keyOf(String typed) {
        return "reply.email." + EmailAddress.problemOf(typed);
    }

    /**
     * @param typed what is no address
     * @return the key of the words, in braces
     */
    public static String problemOf(String typed) {
        return "{" + keyOf(typed) + "}";
    }
}
