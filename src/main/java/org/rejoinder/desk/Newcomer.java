package org.rejoinder.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.people.Account;
import org.rejoinder.people.EmailAddress;
import org.rejoinder.people.Passwords;

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
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            problems.put("password", Words.of("people.password.wrong", Passwords.SHORTEST, Passwords.LONGEST));
        }
        return problems;
    }

    EmailAddress address() {
        return EmailAddress.parse(email).orElseThrow();
    }
}
