package org.rejoinder.desk.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.PasswordPolicy;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.PasswordProblems;
import org.rejoinder.html.PersonName;

/** Somebody who is to get an account, as typed into a form. */
public record NewAccountForm(String name, String email, String password) {

    /** What is wrong, by the field that it is wrong in, in the order of the fields. */
    public Map<String, String> problems() {
        Map<String, String> problems = problemsOf(name, email);
        PasswordPolicy.problem(password, List.of(name, email))
                .ifPresent(problem -> problems.put("password", PasswordProblems.inWords(problem)));
        return problems;
    }

    /** Of somebody who chooses a password later. */
    static Map<String, String> problemsOf(String name, String email) {
        var problems = new LinkedHashMap<String, String>();
        problemOfName(name).ifPresent(problem -> problems.put("name", problem));
        if (EmailAddress.parse(email).isEmpty()) {
            problems.put("email", DeskMessages.of("people.email.wrong"));
        }
        return problems;
    }

    public static Optional<String> problemOfName(String name) {
        return PersonName.isGood(name, Account.LONGEST_NAME)
                ? Optional.empty()
                : Optional.of(DeskMessages.of("people.name.wrong"));
    }

    public EmailAddress address() {
        return EmailAddress.parse(email).orElseThrow();
    }
}
