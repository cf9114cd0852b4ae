package org.rejoinder.account;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords can be chosen (NIST SP 800-63B-4): long ones that nobody guesses first. No rules of composition, none of age.
 */
public final class PasswordPolicy {

    /** Why one cannot be chosen. */
    public enum Problem {
        LENGTH,
        COMMON,
        PERSONAL
    }

    private PasswordPolicy() {}

    /** @param personal what everybody knows about its owner: a name, an address, what the site is called */
    public static Optional<Problem> problem(String password, Collection<String> personal) {
        int length = password.codePointCount(0, password.length());
        if (length < PasswordHasher.SHORTEST || length > PasswordHasher.LONGEST) {
            return Optional.of(Problem.LENGTH);
        }
        if (CommonPasswords.contains(password)) {
            return Optional.of(Problem.COMMON);
        }
        return personal.stream().anyMatch(words -> plain(words).equals(plain(password)))
                ? Optional.of(Problem.PERSONAL)
                : Optional.empty();
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
