package org.rejoinder.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail server meant when it did not take a letter, without the address that its answer may name. */
final class SmtpFailure {

    /** RFC 5321, 4.2.1: what begins with 5 had better not be sent again as it is. */
    private static final Pattern REPLY = Pattern.compile("^([45]\\d\\d)[ -].*", Pattern.DOTALL);

    private SmtpFailure() {}

    static String inWords(Exception failure) {
        if (failure instanceof SmtpUtf8UnavailableException) {
            return failure.getMessage();
        }
        String code = code(failure);
        return failure.getClass().getSimpleName() + (code.isEmpty() ? "" : " " + code);
    }

    /** Who is not let in is a matter of settings, and those can be mended. */
    static boolean isFinal(Exception failure) {
        return failure instanceof SmtpUtf8UnavailableException
                || failure instanceof SendFailedException && code(failure).startsWith("5");
    }

    /** The innermost answer is the one about the recipient. */
    private static String code(Exception failure) {
        String code = "";
        for (Exception each = failure; each != null; each = next(each)) {
            Matcher reply = REPLY.matcher(String.valueOf(each.getMessage()));
            if (reply.matches()) {
                code = reply.group(1);
            }
        }
        return code;
    }

    private static Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
