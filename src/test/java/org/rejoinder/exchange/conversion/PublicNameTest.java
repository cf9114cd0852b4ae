package org.rejoinder.exchange.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.SourceReply;

class PublicNameTest {

    private final List<String> notes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dora@old.example|''",
                "Dora Doyle <dora@old.example>|Dora Doyle",
                "Dora (dora@old.example) Doyle|Dora Doyle",
                "dora＠old.example|''",
                "a@b.example, Eve, c@d.example|Eve",
            })
    void an_email_address_is_no_name(String name, String shown) {
        assertEquals(shown, PublicName.of(name, "note", notes));
        assertEquals(List.of("note"), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dora, Eve", "@dora", "Mr. @", "C@rl", "", "dora @ home."})
    void other_names_stay_as_they_are(String name) {
        assertEquals(name, PublicName.of(name, "note", notes));
        assertEquals(List.of(), notes);
    }

    @Test
    void an_article_of_an_address_has_no_byline() throws Exception {
        var source = new SourceArticle(
                "1",
                SourceArticle.Kind.ARTICLE,
                SourceArticle.State.DRAFT,
                "One",
                "",
                "<p>x</p>",
                "one",
                List.of(),
                "dora@old.example",
                List.of(),
                Optional.empty(),
                true,
                "");

        var converter = new ArticleConverter();
        converter.validator = validator();

        assertEquals(
                "",
                converter
                        .convert(source, "dora@old.example", PictureLookup.NONE, notes)
                        .byline());
        assertEquals(
                List.of("It becomes a draft.", "Its byline had an email address in it, which is left out."), notes);
    }

    @Test
    void a_writer_whose_name_is_an_address_is_anonymous() {
        var reply = new SourceReply(
                "1",
                "1",
                "",
                "",
                SourceReply.Kind.REPLY,
                SourceReply.State.PUBLISHED,
                "dora&#64;old.example",
                "",
                "",
                "x",
                Optional.empty());

        var converter = new ReplyConverter();
        converter.validator = validator();

        assertEquals("Anonymous", converter.name(reply, notes));
        assertEquals("The name of its writer had an email address in it, which is left out.", notes.get(0));
    }

    /** Finds nothing wrong. */
    private static Validator validator() {
        return (Validator) Proxy.newProxyInstance(
                Validator.class.getClassLoader(), new Class<?>[] {Validator.class}, (self, method, values) -> Set.of());
    }
}
