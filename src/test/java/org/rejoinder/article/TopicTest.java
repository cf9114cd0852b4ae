package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void names_that_differ_in_case_accents_or_punctuation_only_are_one_subject() {
        assertEquals("naive-cafe", Topic.slugOf("Naïve Café"));
        assertEquals(Topic.slugOf("NAÏVE  café"), Topic.slugOf("naive-cafe"));
        assertEquals(Topic.slugOf("Straße"), Topic.slugOf("STRASSE"));
        assertEquals(Topic.slugOf("e\u0301te\u0301"), Topic.slugOf("\u00c9t\u00e9"));
    }

    @Test
    void what_is_put_on_top_of_letters_makes_no_other_subject() {
        assertEquals("casino", Topic.slugOf("c̶a̶s̶i̶n̶o̶"));
        assertEquals("casino", Topic.slugOf("ⓒａ\u00ADsino"));
        assertEquals(Topic.slugOf("كتاب"), Topic.slugOf("كِتَـــاب"));
    }

    @Test
    void every_script_keeps_its_letters() {
        assertEquals("київ", Topic.slugOf("Київ"));
        assertEquals("東京", Topic.slugOf("東京"));
        assertNotEquals(Topic.slugOf("कि"), Topic.slugOf("के"));
        assertNotEquals(Topic.slugOf("мир"), Topic.slugOf("mir"));
        assertEquals("%E6%9D%B1%E4%BA%AC", Topic.named("東京").address());
    }

    @Test
    void what_has_no_letters_still_has_an_address() {
        assertEquals(
                3,
                List.of("C", "C++", "C#").stream().map(Topic::slugOf).distinct().count());
        assertEquals("u1f525", Topic.slugOf("🔥"));
        assertEquals("", Topic.slugOf(""));
    }

    @Test
    void an_address_is_the_address_of_itself() {
        for (String name : List.of("Naïve Café", "Київ", "東京", "C++", "C#", "🔥", "ﬁne", "İstanbul", "ß", "हिन्दी")) {
            assertEquals(Topic.slugOf(name), Topic.slugOf(Topic.slugOf(name)), name);
        }
    }

    @Test
    void a_manuscript_has_each_tag_once() {
        assertEquals(
                List.of("Security", "press"),
                ArticleContent.of("t", "", "", "", "Security, press, security, SECURITY")
                        .tags());
    }

    @Test
    void a_part_without_a_series_is_none() {
        assertEquals(0, ArticleContent.of("t", "", "", "", "").inSeries("  ", 4).part());
    }
}
