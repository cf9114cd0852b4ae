package org.rejoinder.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.account.PasswordHasher;
import org.rejoinder.crypto.EmailAddress;

/** Somebody who is to get an account, as typed into a form. */
record Newcomer(String name, String email, String password) {

    /** What is wrong, by the field that it is wrong in, in the order of the fields. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > Account.LONGEST_NAME) {
            problems.put("name", Words.of("people.name.wrong"));
        }
        if (EmailAddress.parse(email).isEmpty()) {
            problems.put("email", Words.of("people.email.wrong"));
        }
        if (password.length() < PasswordHasher.SHORTEST || password.length() > PasswordHasher.LONGEST) {
            problems.put(
                    "password", Words.of("people.password.wrong", PasswordHasher.SHORTEST, PasswordHasher.LONGEST));
        }
        return problems;
    }

    EmailAddress address() {
        return EmailAddress.parse(email).orElseThrow();
    }
}
