package org.rejoinder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PendingFormTest {

    @Test
    void all_that_was_ticked_goes_through_the_page_that_asks_who_somebody_is() {
        var form = new PendingForm(
                "/desk/settings", Map.of("roles", List.of("AUTHOR", "MODERATOR"), "rules", List.of("Be \"kind\".")));

        assertEquals(Optional.of(form), PendingForm.parse(form.text()));
    }

    @Test
    void a_page_that_an_older_version_showed_is_still_understood() {
        assertEquals(
                Optional.of(new PendingForm("/desk/settings", Map.of("rules", List.of("Be kind.")))),
                PendingForm.parse("{\"page\":\"/desk/settings\",\"fields\":{\"rules\":\"Be kind.\"}}"));
    }
}
