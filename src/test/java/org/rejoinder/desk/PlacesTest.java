package org.rejoinder.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void what_comes_back_stands_where_it_stood_and_never_in_the_place_of_another() {
        Places<String> places = of("anna", "ben", "cara", "dan");
        places.leave("ben");
        List<Places.Left<String>> left =
                Stream.of("anna", "cara").map(places::leave).toList();

        left.forEach(places::putBack);

        assertEquals(Arrays.asList("anna", null, "cara", "dan"), places.all());
    }

    @Test
    void a_page_that_is_read_anew_uses_no_place_again() {
        Places<String> places = of("anna", "ben");

        places.leaveAll();
        assertTrue(places.isEmpty());
        places.add("ben");

        assertEquals(Arrays.asList(null, null, "ben"), places.all());
    }

    @Test
    void work_goes_on_with_the_next_or_else_with_the_last() {
        Places<String> places = of("anna", "ben", "cara");
        int place = places.leave("cara").place();
        assertEquals(Optional.of("ben"), places.from(place));

        place = places.leave("anna").place();
        assertEquals(Optional.of("ben"), places.from(place));

        place = places.leave("ben").place();
        assertEquals(Optional.empty(), places.from(place));
    }

    private static Places<String> of(String... names) {
        var places = new Places<String>();
        Arrays.stream(names).forEach(places::add);
        return places;
    }
}
