package org.rejoinder.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountIdentityStore;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.AddressTakenException;
import org.rejoinder.account.Role;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.settings.Secrets;
import org.rejoinder.settings.SiteKey;
import org.rejoinder.support.Given;

/** The secret changes while the site runs. */
@ExtendWith(ArquillianExtension.class)
class ReEncryptionIT {

    private static final String OTHER = "another secret that is only good for this test";
    private static final String PASSWORD = "correct horse battery";

    /** More than two chunks. */
    private static final int MANY = 2 * ReEncryption.CHUNK + 20;

    @Inject
    private EmailEncryption emailEncryption;

    @Inject
    private ReEncryption reEncryption;

    @Inject
    private KeyRotationJob keeper;

    @Inject
    private AccountIdentityStore accountIdentityStore;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private Audit log;

    @Inject
    private Commenters commenters;

    @Inject
    private Accounts accounts;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void an_address_that_an_earlier_version_folded_otherwise_still_signs_in() {
        String name = "é" + UUID.randomUUID();
        Account account = given.account(
                EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow(), "Mo", Role.AUTHOR, PASSWORD);
        String former = Normalizer.normalize(name, Normalizer.Form.NFD) + "@example.org";
        given.change(() -> entities.createNativeQuery("update account set email_digest = ?1 where id = ?2")
                .setParameter(1, emailEncryption.digest(former))
                .setParameter(2, account.id())
                .executeUpdate());

        var result = accountIdentityStore.validate(new UsernamePasswordCredential(name + "@example.org", PASSWORD));

        assertEquals(CredentialValidationResult.Status.VALID, result.getStatus());
    }

    @Test
    void an_address_is_stored_as_a_digest_and_a_ciphertext_that_differs_each_time() {
        EmailAddress address = EmailAddress.parse("sealed@example.org").orElseThrow();

        EncryptedEmail one = emailEncryption.seal(address, address.clear(), "writer 1");
        EncryptedEmail two = emailEncryption.seal(address, address.clear(), "writer 1");

        assertNotEquals(one.ciphertext(), two.ciphertext());
        assertFalse(one.ciphertext().contains("sealed"));
        assertEquals(64, emailEncryption.digest(address.clear()).length());
    }

    @Test
    void what_was_sealed_for_one_does_not_open_in_the_place_of_another() {
        EmailAddress address = someone();
        EncryptedEmail sealed = emailEncryption.seal(address, address.clear(), "writer 1");

        assertEquals(address.clear(), emailEncryption.open(sealed, "writer 1").clear());
        assertThrows(DecryptionException.class, () -> emailEncryption.open(sealed, "writer 2"));
        assertThrows(DecryptionException.class, () -> emailEncryption.open(sealed, "account 1"));
    }

    @Test
    void a_ciphertext_that_was_copied_to_another_row_does_not_open_there_whatever_else_was_copied() {
        long victim = given(someone());
        long thief = given(someone());
        EncryptedEmail stolen = writer(victim).address();

        sql("update writer set email_sealed = ?1 where id = " + thief, stolen.ciphertext());
        assertThrows(DecryptionException.class, () -> opened(thief));
        sql("delete from writer where id = " + victim);
        sql("update writer set sealed_with = null, email_digest = ?1 where id = " + thief, stolen.digest());
        assertThrows(DecryptionException.class, () -> opened(thief), "nor as one from before addresses had owners");

        sql("delete from writer where id = " + thief);
    }

    @Test
    void what_was_sealed_before_secrets_could_change_still_opens_and_is_sealed_anew() {
        EmailAddress address = someone();
        long writer = given(address);
        sealAsOfOld(writer, address);
        assertEquals(address.clear(), opened(writer));
        assertTrue(reEncryption.left() > 0);

        assertEquals(new ReEncryptionResult(1, 0, 0), keeper.sealAnew());

        assertEquals(address.clear(), opened(writer));
        assertFalse(writer(writer).address().isBoundToItsDigest());
        assertEquals(writer, given(address));
        assertEquals(0, reEncryption.left());
    }

    @Test
    void while_the_secret_changes_everybody_is_recognised_and_afterwards_the_one_before_is_of_no_use() {
        Secrets before = emailEncryption.secrets();
        List<EmailAddress> people = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        given.change(() -> {
            for (int i = 0; i < MANY; i++) {
                people.add(someone());
                numbers.add(commenters.of(people.get(i), clock.instant()).id());
            }
        });
        EmailAddress colleague = someone();
        Account account = given.account(colleague, "Mo", Role.AUTHOR, PASSWORD);
        String receipt = replySubmissionService.receive(Given.submissionTo(given.publishedArticle()));
        Long reply = given.replyBehind(receipt).id();
        Runnable nothingIsLost = () -> {
            assertRecognised(people, numbers);
            assertSignsIn(colleague, account);
            assertThrows(AddressTakenException.class, () -> given.account(colleague, "Mo", Role.AUTHOR, PASSWORD));
            assertEquals(reply, given.replyBehind(receipt).id());
            assertEquals(Optional.empty(), log.firstBroken());
        };

        emailEncryption.use(new Secrets(OTHER, Optional.of(before.current())));
        try {
            nothingIsLost.run();
            List<Long> stretch = reEncryption.next(Commenter.class, numbers.get(0) - 1);
            assertTrue(stretch.get(stretch.size() - 1) < numbers.get(MANY - 1), "more than one stretch");
            reEncryption.sealAnew(Commenter.class, stretch);
            assertTrue(emailEncryption.isUpToDate(writer(numbers.get(0)).address()));
            assertFalse(emailEncryption.isUpToDate(writer(numbers.get(MANY - 1)).address()));
            nothingIsLost.run();

            keeper.sealAnew();

            assertEquals(0, reEncryption.left());
            emailEncryption.use(new Secrets(OTHER, Optional.empty()));
            nothingIsLost.run();
            assertTrue(SiteKey.open(siteKey(), OTHER).isPresent());
            assertTrue(SiteKey.open(siteKey(), before.current()).isEmpty());
        } finally {
            emailEncryption.use(new Secrets(before.current(), Optional.of(OTHER)));
            keeper.sealAnew();
            emailEncryption.use(before);
        }
        nothingIsLost.run();
        assertTrue(SiteKey.open(siteKey(), before.current()).isPresent());
    }

    @Test
    void two_who_add_one_address_under_different_secrets_add_one_writer() throws Exception {
        Secrets before = emailEncryption.secrets();
        EmailAddress address = someone();
        var added = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            Future<Long> first = threads.submit(() -> in(() -> {
                long number = commenters.of(address, clock.instant()).id();
                added.countDown();
                await(mayEnd);
                return number;
            }));
            await(added);
            emailEncryption.use(new Secrets(OTHER, Optional.of(before.current())));
            Future<Long> second = threads.submit(
                    () -> in(() -> commenters.of(address, clock.instant()).id()));
            assertThrows(TimeoutException.class, () -> second.get(500, TimeUnit.MILLISECONDS), "waits");
            mayEnd.countDown();

            assertEquals(first.get(), second.get());
        } finally {
            emailEncryption.use(before);
            threads.shutdown();
        }
    }

    @Test
    void what_somebody_else_changes_meanwhile_is_kept() throws Exception {
        EmailAddress address = someone();
        long writer = given(address);
        sealAsOfOld(writer, address);
        var locked = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        Future<Long> other = threads.submit(() -> in(() -> {
            entities.find(Commenter.class, writer, LockModeType.PESSIMISTIC_WRITE)
                    .verify(clock.instant());
            locked.countDown();
            await(mayEnd);
            return writer;
        }));
        await(locked);
        Future<ReEncryptionResult> resealed =
                threads.submit(() -> reEncryption.sealAnew(Commenter.class, List.of(writer)));
        assertThrows(TimeoutException.class, () -> resealed.get(300, TimeUnit.MILLISECONDS), "waits");
        mayEnd.countDown();

        other.get();
        assertEquals(ReEncryptionResult.ONE, resealed.get());
        threads.shutdown();
        assertTrue(entities.find(Commenter.class, writer).isVerified());
        assertEquals(address.clear(), opened(writer));
        assertEquals(
                ReEncryptionResult.NOTHING, reEncryption.sealAnew(Commenter.class, List.of(writer)), "a second node");
    }

    @Test
    void those_that_nobody_can_open_and_one_that_is_there_twice_do_not_stop_the_others() {
        long garbled = given(someone());
        sql("update writer set email_sealed = 'no Base64!', sealed_with = null where id = " + garbled);
        long foreign = given(someone());
        sql("update writer set sealed_with = 'f0e1d2c3' where id = " + foreign);
        EmailAddress twice = someone();
        long one = given(twice);
        long same = given(someone());
        sealAsOfOld(same, twice, "digest of " + same);
        EmailAddress address = someone();
        long fine = given(address);
        sealAsOfOld(fine, address);

        ReEncryptionResult reEncryptionResult = keeper.sealAnew();

        assertEquals(new ReEncryptionResult(1, 2, 1), reEncryptionResult);
        assertEquals(new ReEncryptionResult(0, 2, 1), keeper.sealAnew());
        assertEquals(3, reEncryption.left());
        assertEquals(0, keeper.left(), "of which none is being sealed");
        assertEquals(address.clear(), opened(fine));
        assertEquals(one, commenters.with(twice).orElseThrow().id());
        sql("delete from writer where id in (" + garbled + ", " + foreign + ", " + same + ")");
    }

    private void sealAsOfOld(long writer, EmailAddress address) {
        sealAsOfOld(writer, address, emailEncryption.digest(address.clear()));
    }

    private void sealAsOfOld(long writer, EmailAddress address, String digest) {
        var keys = new AesGcmCipher(new KeyDerivation(emailEncryption.secrets().current()).derive("address seal", 32));
        given.change(() -> writer(writer).seal(new EncryptedEmail(digest, keys.seal(address.clear(), digest), null)));
    }

    private void sql(String sql, Object... values) {
        given.change(() -> {
            var query = entities.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    private long in(LongSupplier work) {
        long[] result = new long[1];
        given.change(() -> result[0] = work.getAsLong());
        return result[0];
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void assertSignsIn(EmailAddress address, Account account) {
        var result = accountIdentityStore.validate(new UsernamePasswordCredential(address.clear(), PASSWORD));
        assertEquals(String.valueOf(account.id()), result.getCallerPrincipal().getName());
    }

    private void assertRecognised(List<EmailAddress> people, List<Long> numbers) {
        for (int i = 0; i < people.size(); i += 73) {
            EmailAddress address = people.get(i);
            assertEquals(numbers.get(i), given(address), "nobody is added anew");
            assertEquals(address.clear(), opened(numbers.get(i)));
        }
    }

    private long given(EmailAddress address) {
        return in(() -> commenters.of(address, clock.instant()).id());
    }

    private String opened(long writer) {
        return emailEncryption.open(writer(writer)).clear();
    }

    private EmailOwner writer(long number) {
        entities.clear();
        return entities.find(Commenter.class, number);
    }

    private String siteKey() {
        return (String)
                entities.createNativeQuery("select sealed from site_key").getSingleResult();
    }

    private static EmailAddress someone() {
        return EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow();
    }
}
