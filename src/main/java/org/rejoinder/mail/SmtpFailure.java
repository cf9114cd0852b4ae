package org.rejoinder.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail server meant when it did not take a letter, without the address that its answer may name. */
final class SmtpFailure {

    /** RFC 5321, 4.2.1: what begins with 5 had better not be sent again as it is. */
    private static final Pattern REPLY = Pattern.compile("^([45]\\d\\d)[ -].*", Pattern.DOTALL);

    /** With the middle part of the enhanced status code (RFC 3463, 2). */
    private static final Pattern ENHANCED =
            Pattern.compile("^\\d\\d\\d[ -]\\d\\.(\\d{1,3})\\.\\d{1,3}\\b.*", Pattern.DOTALL);

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

    /**
     * Whether it is about whom the letter is for, and for good: not about what it says, nor about who sends it (RFC 3463, 3: what is
     * said of an address or a mailbox begins with 5.1 or 5.2, and what begins with 5.7 is a matter of rules).
     */
    static boolean isAboutRecipient(Exception failure) {
        if (!(failure instanceof SendFailedException) || failure instanceof SmtpUtf8UnavailableException) {
            return false;
        }
        String answer = answer(failure);
        Matcher enhanced = ENHANCED.matcher(answer);
        return answer.startsWith("5")
                && (!enhanced.matches() || enhanced.group(1).matches("[12]"));
    }

    /** The innermost answer is the one about the recipient. */
    private static String code(Exception failure) {
        Matcher reply = REPLY.matcher(answer(failure));
        return reply.matches() ? reply.group(1) : "";
    }

    private static String answer(Exception failure) {
        String answer = "";
        for (Exception each = failure; each != null; each = next(each)) {
            String message = String.valueOf(each.getMessage());
            if (REPLY.matcher(message).matches()) {
                answer = message;
            }
        }
        return answer;
    }

    private static Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
