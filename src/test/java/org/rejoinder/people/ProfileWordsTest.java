package org.rejoinder.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProfileWordsTest {

    @Test
    void fields_are_taken_as_typed_but_for_white_space() {
        var words = ProfileWords.of(" Ada  King\t", "", "One.\r\nTwo. ", null);

        assertEquals(new ProfileWords("Ada King", "", "One.\nTwo.", ""), words);
    }

    @Test
    void nothing_about_a_profile_can_hold_an_address() {
        assertTrue(Arrays.stream(Profile.class.getDeclaredFields())
                .noneMatch(field -> Addressee.class.isAssignableFrom(field.getType())
                        || EmailAddress.class == field.getType()
                        || SealedAddress.class == field.getType()));
    }
}
