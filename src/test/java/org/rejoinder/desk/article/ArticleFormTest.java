package org.rejoinder.desk.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"III", "0", "-1", "1000", "1.5"})
    void a_part_that_is_no_number_is_told_and_not_dropped(String part) {
        Optional<String> problem = inSeries(part).typedPartProblem();

        assertEquals("Part: please give its number in the series, from 1 to 999.", problem.orElse("stored without it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", " 3 ", "\u0663", "\u096b", "\uff13"})
    void a_number_is_one_in_the_digits_of_any_script(String part) {
        ArticleForm form = inSeries(part);

        assertTrue(form.typedPartProblem().isEmpty());
        assertEquals(part.equals("\u096b") ? 5 : 3, form.content().part());
    }

    @Test
    void a_part_that_is_yet_to_be_typed_keeps_nothing_from_being_stored() {
        assertTrue(inSeries("").typedPartProblem().isEmpty());
    }

    private static ArticleForm inSeries(String part) {
        var typed = Map.of("title", "A", "series", "Ser P", "part", part);
        return ArticleForm.of(typed::get);
    }
}
