package org.rejoinder.api.people;

import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.api.JsonBody;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.html.PersonName;
import org.rejoinder.html.TextNormalizer;

/** Somebody who is to be invited. */
record PersonInput(String name, EmailAddress address, Role role) {

    static PersonInput in(JsonBody body) {
        String name = TextNormalizer.normalize(body.text("name")).strip();
        Optional<EmailAddress> address = EmailAddress.parse(body.text("email"));
        Role role = body.choice("role", Role.class);
        if (!PersonName.isGood(name, Account.LONGEST_NAME)) {
            body.refuse(
                    "name", "Something that can be seen, of at most %d characters.".formatted(Account.LONGEST_NAME));
        }
        if (address.isEmpty()) {
            body.refuse("email", "One address.");
        }
        body.check();
        return new PersonInput(name, address.orElseThrow(), role);
    }
}
