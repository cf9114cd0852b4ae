package org.rejoinder.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.http.Problem;

/** A program is told what is wrong with what it sends, and nothing is guessed. */
class JsonBodyTest {

    private enum Mood {
        GLAD,
        SAD
    }

    @Test
    void members_are_read_by_their_names_and_null_is_as_good_as_nothing() {
        JsonBody body = JsonBody.of("""
                {"text": "Grüße \\ud83d\\ude80", "number": -12, "mood": "sad", "none": null}
                """);

        assertEquals("Grüße 🚀", body.text("text"));
        assertEquals(-12, body.number("number"));
        assertEquals(Mood.SAD, body.choice("mood", Mood.class));
        assertEquals(Optional.empty(), body.optionalText("none"));
        assertEquals(Optional.empty(), body.optionalNumber("other"));
        body.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0001", "\\u001b", "\\u007f"})
    void what_no_keyboard_has_is_no_text(String escape) {
        assertThrows(ProblemException.class, () -> JsonBody.of("{\"text\": \"a" + escape + "b\"}"));
    }

    @Test
    void a_time_has_a_year_of_four_digits_and_is_no_other_when_it_is_stored() {
        JsonBody body = JsonBody.of("""
                {"good": "2026-11-30T09:00:00+01:00", "late": "+99999-01-01T00:00:00Z", "early": "0000-06-01T00:00:00Z"}
                """);

        assertEquals(Instant.parse("2026-11-30T08:00:00Z"), body.time("good"));
        body.time("late");
        body.time("early");
        ProblemException refused = assertThrows(ProblemException.class, body::check);
        assertEquals(2, refused.problem().fields().size());
    }

    @Test
    void objects_in_a_list_are_read_alike() {
        JsonBody body = JsonBody.of("{\"items\": [{\"id\": 1}, {\"id\": 2}]}");

        List<Long> ids =
                body.objects("items", 2).stream().map(item -> item.number("id")).toList();

        assertEquals(List.of(1L, 2L), ids);
        body.check();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_where_it_stands() {
        JsonBody body = JsonBody.of(
                "{\"a\": 1, \"b\": \"x\", \"mood\": \"SAD\", \"items\": [{\"id\": \"1\", \"x\": 0}], \"c\": 1}");
        body.text("a");
        body.number("b");
        body.choice("mood", Mood.class);
        body.text("gone");
        body.objects("items", 2).get(0).number("id");

        Problem problem = assertThrows(ProblemException.class, body::check).problem();

        assertEquals(400, problem.status());
        assertEquals(
                List.of("/a", "/b", "/mood", "/gone", "/items/0/id", "/c", "/items/0/x"),
                problem.fields().stream().map(Problem.Field::pointer).toList());
    }

    @Test
    void an_element_of_a_list_is_named_by_its_number() {
        JsonBody body =
                JsonBody.of("{\"tags\": [\"a\", 1, \"b\", null], \"items\": [{\"id\": 1}, 2, {\"id\": \"3\"}]}");

        assertEquals(List.of("a", "b"), body.optionalTexts("tags", 4).orElseThrow());
        body.objects("items", 3).forEach(item -> item.number("id"));
        body.refuse("tags", 2, "There is no such tag.");

        List<Problem.Field> faults =
                assertThrows(ProblemException.class, body::check).problem().fields();
        assertEquals(
                List.of("/tags/1", "/tags/3", "/items/1", "/items/2/id", "/tags/2"),
                faults.stream().map(Problem.Field::pointer).toList());
        assertEquals("tags", faults.get(0).name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"n\": 1.5}",
                "{\"n\": 1e3}",
                "{\"n\": 1234567890123456789}",
                "{\"n\": true}",
                "{\"n\": {}}",
                "{\"n\": [1]}"
            })
    void a_number_is_whole_and_can_be_counted_with(String json) {
        JsonBody body = JsonBody.of(json);

        assertEquals(0, body.number("n"));
        assertEquals(
                1,
                assertThrows(ProblemException.class, body::check)
                        .problem()
                        .fields()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"i\": []}", "{\"i\": [{}, {}, {}]}", "{\"i\": [1]}", "{\"i\": {}}"})
    void a_list_has_as_many_objects_as_are_taken(String json) {
        JsonBody body = JsonBody.of(json);

        assertEquals(List.of(), body.objects("i", 2));
        assertThrows(ProblemException.class, body::check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"a\": 1} x",
                "{\"a\": 1}{}",
                "{'a': 1}",
                "{\"a\": \"\\ud83d\"}",
                "{\"\\udc00\": 1}",
                "{\"a\": [[[[[[[[]]]]]]]]}",
                "{\"a\": 12345678901234567890123456789012345678901}",
                "{\"a\": \"a\nb\"}",
                "{\"a\": NaN}",
                "{\"a\": 1,}",
                "\ufeff{\"a\": 1}"
            })
    void what_is_no_json_of_an_object_is_refused(String json) {
        assertEquals(400, refused(json).status());
    }

    @Test
    void a_member_that_is_there_twice_is_named_however_deep() {
        Problem problem = refused("{\"a\": [{}, {\"b\": 1, \"\\u0062\": 2}]}");

        assertEquals(
                List.of("/a/1/b"),
                problem.fields().stream().map(Problem.Field::pointer).toList());
    }

    @Test
    void a_name_that_may_be_anything_is_not_repeated() {
        Problem problem = assertThrows(ProblemException.class, JsonBody.of("{\"somebody@example.org\": 1}")::check)
                .problem();

        assertEquals("{\"name\":\"\",\"pointer\":\"\",", problem.json().replaceAll(".*\\[|\"detail.*", ""));
    }

    @Test
    void what_is_told_has_a_bound() {
        StringBuilder many = new StringBuilder("{\"x\": 0");
        for (int i = 0; i < 1_000; i++) {
            many.append(",\"x").append(i).append("\": 0");
        }

        assertEquals(
                20,
                assertThrows(ProblemException.class, JsonBody.of(many + "}")::check)
                        .problem()
                        .fields()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json;charset=UTF-8", "Application/JSON; charset=\"utf-8\""})
    void json_is_taken_in_utf_8(String type) {
        assertEquals(
                "ä",
                JsonBody.of(request(type, "{\"a\": \"ä\"}".getBytes(StandardCharsets.UTF_8)))
                        .text("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/jsonx",
                "application/json;charset=iso-8859-1",
                "application/x-www-form-urlencoded",
                "text/plain;application/json"
            })
    void nothing_else_is_taken(String type) {
        assertEquals(
                415,
                refused(request(type, "{}".getBytes(StandardCharsets.UTF_8))).status());
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] latin = "{\"a\": \"ä\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(400, refused(request("application/json", latin)).status());
    }

    @Test
    void a_body_has_as_many_bytes_as_a_form_may_have() {
        byte[] most = ("{\"a\": \"" + "a".repeat(JsonBodyReader.LARGEST - 9) + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] more = ("{\"a\": \"" + "a".repeat(JsonBodyReader.LARGEST - 8) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertEquals(
                JsonBodyReader.LARGEST - 9,
                JsonBody.of(request("application/json", most)).text("a").length());
        assertEquals(413, refused(request("application/json", more)).status());
    }

    private static Problem refused(String json) {
        return assertThrows(ProblemException.class, () -> JsonBody.of(json)).problem();
    }

    private static Problem refused(HttpServletRequest request) {
        return assertThrows(ProblemException.class, () -> JsonBody.of(request)).problem();
    }

    private static HttpServletRequest request(String type, byte[] body) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                JsonBodyTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> method.getName().equals("getInputStream") ? stream(body) : type);
    }

    private static ServletInputStream stream(byte[] body) {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
