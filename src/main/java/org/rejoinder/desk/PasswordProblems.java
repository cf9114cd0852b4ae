package org.rejoinder.desk;

import org.rejoinder.account.PasswordHasher;
import org.rejoinder.account.PasswordPolicy;

/** Why a password cannot be chosen, as people at the desk read it. */
public final class PasswordProblems {

    private PasswordProblems() {}

    public static String inWords(PasswordPolicy.Problem problem) {
        return DeskMessages.of("password.problem." + problem, PasswordHasher.SHORTEST, PasswordHasher.LONGEST);
    }
}
