package org.rejoinder.exchange.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SourcePeopleTest {

    private final SourcePeople people = new SourcePeople();

    @Test
    void somebody_is_found_by_their_key_and_the_first_of_two_counts() {
        people.add("1", "Rita", "rita@reader.example", "https://rita.example");
        people.add("1", "Anna", "", "");

        assertEquals("Rita", people.find("1").name());
        assertEquals("", people.find("2").name());
        assertTrue(people.notes().isEmpty());
    }

    @Test
    void there_are_as_many_as_memory_is_for_and_the_rest_is_counted() {
        String long1 = "x".repeat(10_000);
        for (int i = 0; i < 10_000; i++) {
            people.add("p" + i, long1, long1, long1);
        }

        assertEquals(2_000, people.find("p0").name().length());
        assertEquals("", people.find("p9999").name());
        assertEquals(1, people.notes().size());
    }

    @Test
    void an_address_is_not_said_by_chance() {
        people.add("1", "Rita", "rita@reader.example", "");

        assertFalse(people.find("1").toString().contains("@"));
    }
}
