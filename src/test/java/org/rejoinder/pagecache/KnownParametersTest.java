package org.rejoinder.pagecache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "/ ~ page=2 ~ page=2",
                "/ ~ page=1 ~ ''",
                "/ ~ page=02 ~ page=none",
                "/ ~ page=-2 ~ page=none",
                "/ ~ page=2x ~ page=none",
                "/ ~ page=9999999 ~ page=none",
                "/ ~ replies=2&done=yes&utm_source=x ~ ''",
                "/tags/a ~ page=3 ~ page=3",
                "/archive/2026/01 ~ page=3 ~ page=3",
                "/archive ~ page=3 ~ ''",
                "/feed.atom ~ page=3&before=7 ~ ''",
                "/robots.txt ~ page=3 ~ ''",
                "/articles/a ~ order=newest&replies=2 ~ replies=2&order=newest",
                "/articles/a ~ order=Newest ~ order=none",
                "/articles/a ~ page=2 ~ ''",
                "/articles/a ~ done=yes ~ ''",
                "/articles/a ~ reply-to=17 ~ reply-to=17",
                "/articles/a ~ reply-to=0000017 ~ reply-to=17",
                "/articles/a ~ reply-to=x17 ~ reply-to=none",
                "/articles/a ~ reply-to= ~ ''",
                "/articles/a/errors ~ done=yes ~ done=yes",
                "/articles/a/errors ~ done=17 ~ ''",
                "/articles/a/errors ~ replies=2 ~ ''",
                "/corrections ~ before=05 ~ before=5",
                "/corrections ~ before=five ~ before=none",
                "/corrections.atom ~ before=5 ~ ''",
            })
    void only_what_makes_a_difference_is_part_of_the_address_of_a_page_and_in_one_spelling(
            String path, String asked, String known) {
        Map<String, String> query = Stream.of(asked.split("&"))
                .map(pair -> pair.split("=", -1))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        String found = KnownParameters.at(path, query::get).entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining("&"));

        assertEquals(known, found);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles, , true",
        "/api/v1/articles, limit=5&&tag=a, true",
        "/api/v1/articles, %6cimit=5, true",
        "/api/v1/articles, limt=5, false",
        "/api/v1/articles, limit=5&limt=5, false",
        "/api/v1/articles, %zz=5, false",
        "/api/v1/articles, q=5, false",
        "/api/v1/articles/a, limit=5, false",
        "/api/v1/articles/a/replies, limit=5, true",
    })
    void what_an_address_of_the_interface_does_not_take_is_told_from_what_it_does(
            String path, String query, boolean all) {
        assertEquals(all, KnownParameters.areAllOf(path, query));
    }

    @ParameterizedTest
    @CsvSource({
        "/articles/plain, /articles/plain",
        "/articles/%70lain, /articles/plain",
        "/articles/%c3%a9t%C3%A9, /articles/%C3%A9t%C3%A9",
        "/articles/a%2fb, /articles/a%2Fb",
        "/articles/a%3fb, /articles/a%3Fb",
        "/articles/a%25, /articles/a%25",
    })
    void a_path_has_one_spelling(String asked, String one) {
        assertEquals(one, PathSpelling.of(asked));
    }
}
