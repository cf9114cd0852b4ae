package org.rejoinder.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody may say about themselves to readers. */
@ExtendWith(ArquillianExtension.class)
class ProfilesIT {

    @Inject
    private Validator validator;

    @Inject
    private Profiles profiles;

    @Test
    void a_name_is_enough() {
        assertEquals(Set.of(), problems(ProfileInput.of(" Ada  King ", "", null, "")));
        assertEquals("Ada King", ProfileInput.of(" Ada  King ", "", null, "").name());
    }

    @Test
    void what_cannot_be_shown_or_linked_is_refused_at_its_field() {
        assertEquals(
                Set.of("name", "handle", "bio", "website"),
                problems(ProfileInput.of("King, Ada", "Ada King", "x".repeat(1_001), "javascript:alert(1)")));
        for (String website :
                List.of("ftp://x.example", "https://", "https://a b", "https://someone@example.org", "//x")) {
            assertEquals(Set.of("website"), problems(ProfileInput.of("Ada", "", "", website)), website);
        }
    }

    @Test
    void a_handle_is_made_from_the_name_whatever_its_script_and_is_free() {
        String unique = UUID.randomUUID().toString();
        Profile first = profiles.importProfile(ProfileInput.of("Олена " + unique, "", "", ""));
        Profile second = profiles.importProfile(ProfileInput.of("Olena " + unique, "", "", ""));

        assertTrue(first.handle().matches("olena-[a-z0-9-]{1,34}"), first.handle());
        assertTrue(second.handle().matches("[a-z0-9-]{1,38}-2"), second.handle());
        assertTrue(profiles.importProfile(ProfileInput.of("🔥", "", "", ""))
                .handle()
                .startsWith("author"));
    }

    private Set<String> problems(ProfileInput words) {
        return validator.validate(words).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toSet());
    }
}
