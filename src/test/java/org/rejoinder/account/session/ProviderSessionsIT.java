package org.rejoinder.account.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ProviderSessionsIT {

    @Inject
    private DeskSessions sessions;

    @Inject
    private SessionToken tokens;

    @Inject
    private Given given;

    private static String digest() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    private DeskSession begin(Account account, ProviderLogin login) {
        return sessions.begin(account, tokens.next(1), "Firefox on Linux", Optional.ofNullable(login));
    }

    @Test
    void one_session_at_the_provider_is_one_here_and_a_person_is_all_of_theirs() {
        Account account = given.account(Role.AUTHOR);
        var one = new ProviderLogin(digest(), digest(), Instant.now());
        var two = new ProviderLogin(one.identity(), digest(), Instant.now());
        begin(account, one);
        begin(account, two);
        begin(account, two);
        begin(account, null);

        sessions.endByProvider(one.identity(), digest());
        sessions.endByProvider(digest(), one.session());
        assertEquals(4, sessions.of(account).size(), "of somebody else, or of a session that is none");
        sessions.endByProvider("", two.session());
        assertEquals(2, sessions.of(account).size());
        sessions.endByProvider(one.identity(), "");
        assertEquals(1, sessions.of(account).size(), "who came by a password stays");
    }

    @Test
    void what_one_identity_began_elsewhere_ends_without_the_present_one() {
        Account account = given.account(Role.AUTHOR);
        var login = new ProviderLogin(digest(), "", Instant.now());
        DeskSession present = begin(account, login);
        begin(account, login);
        begin(account, null);

        sessions.endOthersOf(login.identity(), present);

        assertEquals(2, sessions.of(account).size());
    }
}
