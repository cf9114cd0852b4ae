package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectTest {

    @Test
    void names_that_differ_in_case_accents_or_punctuation_only_are_one_subject() {
        assertEquals("naive-cafe", Subject.slugOf("Naïve Café"));
        assertEquals(Subject.slugOf("NAÏVE  café"), Subject.slugOf("naive-cafe"));
        assertEquals(Subject.slugOf("Straße"), Subject.slugOf("STRASSE"));
        assertEquals(Subject.slugOf("e\u0301te\u0301"), Subject.slugOf("\u00c9t\u00e9"));
    }

    @Test
    void what_is_put_on_top_of_letters_makes_no_other_subject() {
        assertEquals("casino", Subject.slugOf("c̶a̶s̶i̶n̶o̶"));
        assertEquals("casino", Subject.slugOf("ⓒａ\u00ADsino"));
        assertEquals(Subject.slugOf("كتاب"), Subject.slugOf("كِتَـــاب"));
    }

    @Test
    void every_script_keeps_its_letters() {
        assertEquals("київ", Subject.slugOf("Київ"));
        assertEquals("東京", Subject.slugOf("東京"));
        assertNotEquals(Subject.slugOf("कि"), Subject.slugOf("के"));
        assertNotEquals(Subject.slugOf("мир"), Subject.slugOf("mir"));
        assertEquals("%E6%9D%B1%E4%BA%AC", Subject.named("東京").address());
    }

    @Test
    void what_has_no_letters_still_has_an_address() {
        assertEquals(
                3,
                List.of("C", "C++", "C#").stream()
                        .map(Subject::slugOf)
                        .distinct()
                        .count());
        assertEquals("u1f525", Subject.slugOf("🔥"));
        assertEquals("", Subject.slugOf(""));
    }

    @Test
    void an_address_is_the_address_of_itself() {
        for (String name : List.of("Naïve Café", "Київ", "東京", "C++", "C#", "🔥", "ﬁne", "İstanbul", "ß", "हिन्दी")) {
            assertEquals(Subject.slugOf(name), Subject.slugOf(Subject.slugOf(name)), name);
        }
    }

    @Test
    void a_manuscript_has_each_tag_once() {
        assertEquals(
                List.of("Security", "press"),
                Manuscript.of("t", "", "", "", "Security, press, security, SECURITY")
                        .tags());
    }

    @Test
    void a_part_without_a_series_is_none() {
        assertEquals(0, Manuscript.of("t", "", "", "", "").inSeries("  ", 4).part());
    }
}
