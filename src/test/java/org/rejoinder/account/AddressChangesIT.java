package org.rejoinder.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.mail.Outbox;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class AddressChangesIT {

    private static final String PASSWORD = "correct horse battery";

    /** What is told of the last change that was asked for. */
    @ApplicationScoped
    public static class Told {
        private volatile AddressChangeAsked last;

        /** Fields of a proxy are not those of the bean. */
        public AddressChangeAsked last() {
            return last;
        }

        void hear(@Observes AddressChangeAsked told) {
            last = told;
        }
    }

    @Inject
    private AddressChanges changes;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountChanges accountChanges;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private Outbox outbox;

    @Inject
    private Told told;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private final String former = UUID.randomUUID() + "@example.org";
    private final String wanted = UUID.randomUUID() + "@example.org";

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    private Account owner() {
        return given.account(address(former), "Ada", Role.AUTHOR, PASSWORD);
    }

    private String asked(Account owner, String address) {
        changes.ask(owner, address(address));
        String link = told.last().link();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private boolean works(String token) {
        return changes.use(token, null).isPresent();
    }

    private long count(String from) {
        return ((Number) entities.createNativeQuery("select count(*) from " + from)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void an_address_is_another_once_its_link_is_used_and_every_link_to_a_password_is_dead_then() {
        Account owner = owner();
        String token = asked(owner, wanted);
        String link = passwordLinks.make(given.account(Role.ADMINISTRATOR), owner.id());
        assertTrue(accounts.isAddressOf(owner, former), "nothing has changed yet");
        assertTrue(changes.pendingUntil(owner).isPresent());
        assertEquals(owner.id(), changes.accountOf(token).orElseThrow().id());

        assertEquals(owner.id(), changes.use(token, null).orElseThrow().id());

        assertTrue(accounts.isAddressOf(owner, wanted.toUpperCase(java.util.Locale.ROOT)));
        assertEquals(Optional.empty(), accounts.with(address(former)));
        assertEquals(Optional.empty(), changes.pendingUntil(owner));
        assertEquals(Optional.empty(), passwordLinks.accountOf(link.substring(link.lastIndexOf('/') + 1)));
        given.account(address(former), "Somebody else", Role.AUTHOR, PASSWORD);
    }

    @Test
    void what_is_kept_tells_neither_the_address_nor_the_link_and_a_single_letters_address_goes_with_it() {
        Account owner = owner();
        String token = asked(owner, wanted);
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select digest, email_digest, email_sealed from address_change where account_id = "
                                + owner.id())
                .getSingleResult();
        assertFalse(List.of(row).toString().contains(token));
        assertFalse(List.of(row).toString().contains(wanted.substring(0, 8)));

        List<?> letters = entities.createNativeQuery(
                        "select id, recipient_id from letter where recipient_id is not null order by id desc")
                .getResultList();
        Object[] letter = (Object[]) letters.get(0);
        outbox.throwAway(((Number) letter[0]).longValue());

        assertEquals(0, count("letter_recipient where id = " + letter[1]));
    }

    @Test
    void a_link_that_was_used_has_ended_was_replaced_or_cancelled_or_never_was_is_none() {
        Account owner = owner();
        String replaced = asked(owner, UUID.randomUUID() + "@example.org");
        String cancelled = asked(owner, wanted);
        assertFalse(works(replaced));
        changes.cancel(owner);
        assertFalse(works(cancelled));

        String ended = asked(owner, wanted);
        given.change(() -> entities.createQuery("update AddressChange c set c.endsAt = :now where c.account = :owner")
                .setParameter("now", Instant.now().minus(Duration.ofSeconds(1)))
                .setParameter("owner", owner.id())
                .executeUpdate());
        assertFalse(works(ended));
        assertEquals(Optional.empty(), changes.accountOf(ended));
        assertEquals(Optional.empty(), changes.pendingUntil(owner));

        String used = asked(owner, wanted);
        assertTrue(works(used));
        assertFalse(works(used));
        assertFalse(works("guessed"));
        assertFalse(works(""));
    }

    @Test
    void whoever_takes_their_account_back_by_a_password_ends_what_was_begun_and_so_does_an_administrator() {
        Account owner = owner();
        String before = asked(owner, wanted);
        accounts.changePassword(owner, PASSWORD, PASSWORD + " anew", null);
        assertFalse(works(before));

        String disabled = asked(owner, wanted);
        accounts.disable(given.account(Role.ADMINISTRATOR), owner.id());
        accounts.enable(given.account(Role.ADMINISTRATOR), owner.id());
        assertFalse(works(disabled));

        String deleted = asked(owner, wanted);
        accountChanges.delete(given.account(Role.ADMINISTRATOR), owner.id(), true, Optional.empty());
        assertFalse(works(deleted));
        assertEquals(0, count("address_change where account_id = " + owner.id()));
    }

    @Test
    void an_address_of_somebody_else_is_asked_for_alike_and_never_given() {
        Account other = given.account(address(wanted), "Bob", Role.AUTHOR, PASSWORD);
        Account owner = owner();
        String token = asked(owner, wanted);
        assertEquals(other.id(), told.last().owner());
        assertTrue(changes.pendingUntil(owner).isPresent());
        assertFalse(works(token), "nobody has this link");

        String free = UUID.randomUUID() + "@example.org";
        String raced = asked(owner, free);
        assertNull(told.last().owner());
        given.account(address(free), "Carl", Role.AUTHOR, PASSWORD);
        assertFalse(works(raced), "taken meanwhile");
        assertTrue(accounts.isAddressOf(owner, former));
    }

    @Test
    void of_several_who_use_one_link_at_one_moment_one_does() {
        Account owner = owner();
        String token = asked(owner, wanted);
        var used = new AtomicInteger();

        IntStream.range(0, 6).parallel().forEach(unused -> {
            if (works(token)) {
                used.incrementAndGet();
            }
        });

        assertEquals(1, used.get());
    }

    @Test
    void of_two_who_want_one_address_one_gets_it() {
        Account owner = owner();
        Account other = given.account(address(UUID.randomUUID() + "@example.org"), "Bob", Role.AUTHOR, PASSWORD);
        List<String> tokens = List.of(asked(owner, wanted), asked(other, wanted));
        assertNotNull(changes.accountOf(tokens.get(0)));
        var got = new AtomicInteger();

        tokens.stream().parallel().forEach(token -> {
            if (works(token)) {
                got.incrementAndGet();
            }
        });

        assertEquals(1, got.get());
    }
}
