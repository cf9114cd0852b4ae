package org.rejoinder.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StableSlotsTest {

    @Test
    void what_comes_back_stands_where_it_stood_and_never_in_the_place_of_another() {
        StableSlots<String> stableSlots = of("anna", "ben", "cara", "dan");
        stableSlots.leave("ben");
        List<StableSlots.Left<String>> left =
                Stream.of("anna", "cara").map(stableSlots::leave).toList();

        left.forEach(stableSlots::putBack);

        assertEquals(Arrays.asList("anna", null, "cara", "dan"), stableSlots.all());
    }

    @Test
    void a_page_that_is_read_anew_uses_no_place_again() {
        StableSlots<String> stableSlots = of("anna", "ben");

        stableSlots.leaveAll();
        assertTrue(stableSlots.isEmpty());
        stableSlots.add("ben");

        assertEquals(Arrays.asList(null, null, "ben"), stableSlots.all());
    }

    @Test
    void work_goes_on_with_the_next_or_else_with_the_last() {
        StableSlots<String> stableSlots = of("anna", "ben", "cara");
        int place = stableSlots.leave("cara").place();
        assertEquals(Optional.of("ben"), stableSlots.from(place));

        place = stableSlots.leave("anna").place();
        assertEquals(Optional.of("ben"), stableSlots.from(place));

        place = stableSlots.leave("ben").place();
        assertEquals(Optional.empty(), stableSlots.from(place));
    }

    private static StableSlots<String> of(String... names) {
        var stableSlots = new StableSlots<String>();
        Arrays.stream(names).forEach(stableSlots::add);
        return stableSlots;
    }
}
