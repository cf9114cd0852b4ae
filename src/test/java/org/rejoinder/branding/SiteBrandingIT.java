package org.rejoinder.branding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.i18n.Language;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class SiteBrandingIT {

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private SiteVersion changes;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private SiteBranding before;

    @BeforeEach
    void remember() {
        before = siteBrandingService.current().masthead();
    }

    @AfterEach
    void put_back() {
        siteBrandingService.set(given.account(Role.ADMINISTRATOR), version(), before, null);
    }

    @Test
    void what_is_set_is_in_force_at_once() {
        SiteBranding siteBranding = SiteBranding.of(
                " The  Analyst ",
                "Slowly",
                Accent.parse("#123456").orElseThrow(),
                List.of(new MenuEntry("", "/pages/about"), new MenuEntry("The archive", "/archive")),
                "At the foot",
                Language.ARABIC,
                "News of the day");

        siteBrandingService.set(given.account(Role.ADMINISTRATOR), version(), siteBranding);

        assertEquals(siteBranding, siteBrandingService.current().masthead());
        assertEquals("The Analyst", siteBrandingService.current().masthead().name());
    }

    @Test
    void of_two_administrators_the_second_is_told_and_overwrites_nothing() {
        int shownToBoth = version();

        siteBrandingService.set(given.account(Role.ADMINISTRATOR), shownToBoth, named("First"));

        assertThrows(
                StaleVersionException.class,
                () -> siteBrandingService.set(given.account(Role.ADMINISTRATOR), shownToBoth, named("Second")));
        assertEquals("First", siteBrandingService.current().masthead().name());
    }

    @Test
    void of_two_in_one_moment_one_is_told() {
        int shownToBoth = version();
        Account first = given.account(Role.ADMINISTRATOR);
        Account second = given.account(Role.ADMINISTRATOR);
        var one = CompletableFuture.runAsync(() -> siteBrandingService.set(first, shownToBoth, named("One")));
        var two = CompletableFuture.runAsync(() -> siteBrandingService.set(second, shownToBoth, named("Two")));

        int refused = 0;
        for (CompletableFuture<Void> each : List.of(one, two)) {
            try {
                each.join();
            } catch (CompletionException e) {
                assertTrue(
                        e.getCause() instanceof StaleVersionException,
                        e.getCause().toString());
                refused++;
            }
        }
        assertEquals(1, refused);
    }

    @Test
    void what_a_transaction_saw_at_its_beginning_is_not_what_everybody_gets_afterwards() {
        Account administrator = given.account(Role.ADMINISTRATOR);
        given.change(() -> {
            int shown = version();
            entities.find(StoredBranding.class, StoredBranding.ONLY);
            CompletableFuture.runAsync(() -> siteBrandingService.set(administrator, shown, named("Meanwhile")))
                    .join();
            siteBrandingService.current();
        });

        assertEquals("Meanwhile", siteBrandingService.current().masthead().name());
    }

    @Test
    void what_was_looked_at_before_it_came_to_nothing_is_not_remembered() {
        Account administrator = given.account(Role.ADMINISTRATOR);
        assertThrows(
                UnsupportedOperationException.class,
                () -> given.change(() -> {
                    siteBrandingService.set(administrator, version(), named("Never"));
                    entities.flush();
                    siteBrandingService.current();
                    throw new UnsupportedOperationException();
                }));

        siteBrandingService.set(administrator, version(), named("Next"));

        assertEquals("Next", siteBrandingService.current().masthead().name());
    }

    @Test
    void a_change_that_came_to_nothing_is_not_remembered() {
        long number = changes.number();

        assertThrows(
                UnsupportedOperationException.class,
                () -> given.change(() -> {
                    siteBrandingService.set(given.account(Role.ADMINISTRATOR), version(), named("Never"));
                    throw new UnsupportedOperationException();
                }));

        assertEquals(before, siteBrandingService.current().masthead());
        assertEquals(number, changes.number());
    }

    @Test
    void a_logo_stays_until_it_is_replaced_or_removed() throws Exception {
        siteBrandingService.set(given.account(Role.ADMINISTRATOR), version(), before, logo(30));
        LogoInfo first = siteBrandingService.current().logo();
        siteBrandingService.set(given.account(Role.ADMINISTRATOR), version(), named("With the same logo"));
        assertEquals(first, siteBrandingService.current().logo());

        siteBrandingService.set(given.account(Role.ADMINISTRATOR), version(), before, logo(31));
        assertArrayEquals(
                logo(31).bytes(),
                siteBrandingService
                        .logo(siteBrandingService.current().logo().digest())
                        .orElseThrow());
        assertTrue(siteBrandingService.logo(first.digest()).isEmpty());

        siteBrandingService.set(given.account(Role.ADMINISTRATOR), version(), before, logo(31));
        siteBrandingService.set(given.account(Role.ADMINISTRATOR), version(), before, null);
        assertNull(siteBrandingService.current().logo());
    }

    private int version() {
        return siteBrandingService.current().version();
    }

    private SiteBranding named(String name) {
        return SiteBranding.of(
                name,
                before.tagline(),
                before.accent(),
                before.menu(),
                before.footer(),
                before.language(),
                before.frontTitle());
    }

    private static Logo logo(int width) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return Logo.of(bytes.toByteArray());
    }
}
