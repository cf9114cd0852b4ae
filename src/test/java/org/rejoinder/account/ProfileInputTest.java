package org.rejoinder.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.EmailOwner;
import org.rejoinder.crypto.EncryptedEmail;

class ProfileInputTest {

    @Test
    void fields_are_taken_as_typed_but_for_white_space() {
        var words = ProfileInput.of(" Ada  King\t", "", "One.\r\nTwo. ", null);

        assertEquals(new ProfileInput("Ada King", "", "One.\nTwo.", ""), words);
    }

    @Test
    void nothing_about_a_profile_can_hold_an_address() {
        assertTrue(Arrays.stream(Profile.class.getDeclaredFields())
                .noneMatch(field -> EmailOwner.class.isAssignableFrom(field.getType())
                        || EmailAddress.class == field.getType()
                        || EncryptedEmail.class == field.getType()));
    }
}
