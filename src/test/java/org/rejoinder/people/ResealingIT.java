package org.rejoinder.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.settings.Secrets;
import org.rejoinder.settings.SiteKey;
import org.rejoinder.support.Given;

/** The secret changes while the site runs. */
@ExtendWith(ArquillianExtension.class)
class ResealingIT {

    private static final String OTHER = "another secret that is only good for this test";

    @Inject
    private Seal seal;

    @Inject
    private Resealing resealing;

    @Inject
    private Writers writers;

    @Inject
    private Accounts accounts;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void what_was_sealed_for_one_does_not_open_in_the_place_of_another() {
        EmailAddress address = someone();
        SealedAddress sealed = seal.seal(address, "writer 1");

        assertEquals(seal.digest(address), seal.digest(seal.open(sealed, "writer 1")));
        assertThrows(IllegalStateException.class, () -> seal.open(sealed, "writer 2"));
        assertThrows(IllegalStateException.class, () -> seal.open(sealed, "account 1"));
    }

    @Test
    void what_was_sealed_before_secrets_could_change_still_opens_and_is_sealed_anew() {
        EmailAddress address = someone();
        long writer = given(address);
        sealAsOfOld(writer, address);
        assertEquals(address.clear(), opened(writer));
        assertTrue(resealing.left() > 0);

        sealAnew();

        assertEquals(address.clear(), opened(writer));
        assertFalse(entities.find(Writer.class, writer).address().isBoundToItsDigest());
        assertEquals(0, resealing.left());
    }

    @Test
    void while_the_secret_changes_everybody_is_recognised_and_afterwards_the_one_before_is_of_no_use() {
        Secrets before = seal.secrets();
        List<EmailAddress> people = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        given.change(() -> {
            for (int i = 0; i < 450; i++) {
                people.add(someone());
                numbers.add(writers.of(people.get(i), clock.instant()).id());
            }
        });
        EmailAddress colleague = someone();
        Account account = accounts.add(colleague, "Mo", Role.AUTHOR, "correct horse battery");

        seal.use(new Secrets(OTHER, Optional.of(before.current())));
        try {
            assertRecognised(people, numbers);
            Resealing.Stretch first = resealing.next(Resealing.Owners.WRITERS, numbers.get(0) - 1);
            assertTrue(
                    first.last().isPresent() && first.last().getAsLong() < numbers.get(449), "more than one stretch");
            assertRecognised(people, numbers);

            sealAnew();

            assertEquals(0, resealing.left());
            seal.use(new Secrets(OTHER, Optional.empty()));
            assertRecognised(people, numbers);
            assertEquals(account.id(), accounts.with(colleague).orElseThrow().id());
            assertTrue(SiteKey.open(siteKey(), OTHER).isPresent());
            assertTrue(SiteKey.open(siteKey(), before.current()).isEmpty());
        } finally {
            seal.use(new Secrets(before.current(), Optional.of(OTHER)));
            sealAnew();
            seal.use(before);
        }
        assertRecognised(people, numbers);
        assertTrue(SiteKey.open(siteKey(), before.current()).isPresent());
    }

    @Test
    void one_that_nobody_can_open_does_not_stop_the_others() {
        long lost = given(someone());
        EmailAddress address = someone();
        long fine = given(address);
        given.change(() ->
                entities.find(Writer.class, lost).seal(new SealedAddress("digest " + lost, "bm90aGluZw==", "gone")));
        sealAsOfOld(fine, address);

        int failed = sealAnew();

        assertEquals(1, failed);
        assertEquals(1, resealing.left());
        assertEquals(address.clear(), opened(fine));
        given.change(() -> entities.remove(entities.find(Writer.class, lost)));
    }

    private void sealAsOfOld(long writer, EmailAddress address) {
        given.change(() -> {
            var keys = new KeyedSeal(new Derivation(seal.secrets().current()).derive("address seal", 32));
            String digest = seal.digest(address);
            entities.find(Writer.class, writer)
                    .seal(new SealedAddress(digest, keys.seal(address.clear(), digest), null));
        });
    }

    private int sealAnew() {
        resealing.siteKey();
        int failed = 0;
        for (Resealing.Owners owners : Resealing.Owners.values()) {
            Resealing.Stretch stretch = resealing.next(owners, 0);
            while (stretch.last().isPresent()) {
                failed += stretch.failed();
                stretch = resealing.next(owners, stretch.last().getAsLong());
            }
        }
        return failed;
    }

    private void assertRecognised(List<EmailAddress> people, List<Long> numbers) {
        for (int i = 0; i < people.size(); i += 50) {
            EmailAddress address = people.get(i);
            assertEquals(numbers.get(i), writers.with(address).orElseThrow().id());
            assertEquals(address.clear(), opened(numbers.get(i)));
        }
    }

    private long given(EmailAddress address) {
        long[] number = new long[1];
        given.change(() -> number[0] = writers.of(address, clock.instant()).id());
        return number[0];
    }

    private String opened(long writer) {
        entities.clear();
        return writers.addressOf(entities.find(Writer.class, writer)).clear();
    }

    private String siteKey() {
        return (String)
                entities.createNativeQuery("select sealed from site_key").getSingleResult();
    }

    private static EmailAddress someone() {
        return EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow();
    }
}
