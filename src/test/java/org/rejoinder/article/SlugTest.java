package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Is North Korea behind WannaCry?, is-north-korea-behind-wannacry",
        "  Straße & Café — déjà vu!  , strasse-cafe-deja-vu",
        "What's new?, whats-new",
        "???, article",
        "東京, dong-jing",
        "Где мы?, gde-my",
        "Ελλάδα, ellada",
        "New, new-article"
    })
    void a_slug_is_made_of_the_title(String title, String slug) {
        assertEquals(slug, Slug.of(title));
    }

    @Test
    void a_long_title_is_cut_at_a_word() {
        String slug = Slug.of("word ".repeat(40));

        assertTrue(slug.length() <= Slug.LONGEST && slug.endsWith("word"), slug);
    }
}
