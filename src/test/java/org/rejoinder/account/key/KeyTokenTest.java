package org.rejoinder.account.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTokenTest {

    private final KeyToken token = KeyToken.random(new SecureRandom());

    @RepeatedTest(50)
    void what_is_shown_is_read_again() {
        assertTrue(token.text().matches("rejoinder_[0-9A-Za-z]{59}"), token.text());
        assertEquals(Optional.of(token), KeyToken.in(token.text()));
    }

    @Test
    void no_two_are_alike() {
        KeyToken other = KeyToken.random(new SecureRandom());

        assertNotEquals(other.id(), token.id());
        assertNotEquals(other.secret(), token.secret());
        assertNotEquals(other.digest(), token.digest());
    }

    @Test
    void one_that_was_mistyped_is_known_without_looking_it_up() {
        String text = token.text();
        for (int place = KeyToken.PREFIX.length(); place < text.length(); place++) {
            char other = text.charAt(place) == 'x' ? 'y' : 'x';
            String mistyped = text.substring(0, place) + other + text.substring(place + 1);

            assertEquals(Optional.empty(), KeyToken.in(mistyped), mistyped);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rejoinder_", "rejoinder_x", "ghp_abc", "Bearer"})
    void what_is_none_is_none(String text) {
        assertEquals(Optional.empty(), KeyToken.in(text));
        assertEquals(Optional.empty(), KeyToken.within(text));
    }

    @Test
    void one_is_found_wherever_it_stands_in_a_text() {
        assertEquals(Optional.of(token), KeyToken.within("after=3&key=" + token.text() + "&x"));
        assertEquals(Optional.empty(), KeyToken.in("key=" + token.text()));
    }

    @Test
    void neither_its_words_nor_what_is_kept_of_it_tell_the_secret() {
        assertFalse(token.toString().contains(token.secret()));
        assertFalse(token.digest().contains(token.secret()));
        assertEquals(64, token.digest().length());
    }
}
