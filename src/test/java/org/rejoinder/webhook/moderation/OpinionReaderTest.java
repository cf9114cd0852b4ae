package org.rejoinder.webhook.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.screening.Effect;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalCategory;

/** What another program says of a reply, or does not. */
class OpinionReaderTest {

    private static List<String> words(String answer) throws InvalidOpinionException {
        return OpinionReader.read(answer).stream().map(Signal::words).toList();
    }

    @Test
    void a_signal_has_a_name_and_may_have_a_score_and_an_explanation() throws InvalidOpinionException {
        assertEquals(List.of("From outside: toxicity (0.93): “you all”", "From outside: off-topic"), words("""
                        {"model": {"name": "a", "layers": [1, [2]]},
                         "signals": [{"name": "toxicity", "score": 0.932, "explanation": "“you all”", "id": [{}]},
                                     {"name": " off-topic\\u0000\\u202e ", "score": null}]}"""));
    }

    @Test
    void it_is_named_as_from_outside_and_at_most_holds() throws InvalidOpinionException {
        List<Signal> signals =
                OpinionReader.read("{\"signals\":[{\"name\":\"a\",\"hold\":true},{\"name\":\"b\",\"score\":1e0}]}");

        assertEquals(
                List.of(Effect.HOLDS, Effect.TELLS),
                signals.stream().map(Signal::effect).toList());
        assertEquals(List.of(1, 4), signals.stream().map(Signal::weight).toList());
        assertEquals(Signal.OUTSIDE, signals.get(0).check());
        assertEquals(SignalCategory.OUTSIDE, signals.get(0).category());
    }

    @Test
    void what_is_null_is_as_good_as_not_there() throws InvalidOpinionException {
        List<Signal> signals = OpinionReader.read(
                "{\"signals\":[{\"name\":\"a\",\"score\":null,\"explanation\":null,\"hold\":null,\"x\":null}]}");

        assertEquals(List.of(Effect.TELLS), signals.stream().map(Signal::effect).toList());
        assertEquals("From outside: a", signals.get(0).words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", "{\"signals\":null}", "{\"signals\":[]}", "{\"verdict\":\"publish\"}"})
    void it_may_have_nothing_to_say_and_publishes_nothing(String answer) throws InvalidOpinionException {
        assertEquals(List.of(), OpinionReader.read(answer));
    }

    static Stream<String> garbage() {
        return Stream.of(
                "no JSON",
                "[]",
                "null",
                "{\"signals\":[{\"name\":\"a\"}]} and more",
                "{\"signals\":[{\"name\":\"a\"}]",
                "{\"signals\":{\"name\":\"a\"}}",
                "{\"signals\":[\"a\"]}",
                "{\"signals\":[{}]}",
                "{\"signals\":[{\"name\":7}]}",
                "{\"signals\":[{\"name\":\"\\u0007\"}]}",
                "{\"signals\":[{\"name\":\"a\",\"score\":1.01}]}",
                "{\"signals\":[{\"name\":\"a\",\"score\":-1}]}",
                "{\"signals\":[{\"name\":\"a\",\"score\":1e999999999}]}",
                "{\"signals\":[{\"name\":\"a\",\"score\":\"high\"}]}",
                "{\"signals\":[{\"name\":\"a\",\"hold\":\"yes\"}]}",
                "{\"signals\":[{\"name\":\"" + "a".repeat(51) + "\"}]}",
                "{\"signals\":[{\"name\":\"a\",\"explanation\":\"" + "a".repeat(501) + "\"}]}",
                "{\"signals\":[" + "{\"name\":\"a\"},".repeat(10) + "{\"name\":\"a\"}]}",
                "{\"x\":" + "[".repeat(21) + "]".repeat(21) + "}",
                "{\"x\":" + "[".repeat(30_000),
                "{\"x\":" + "{\"x\":".repeat(5_000));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void garbage_and_too_much_count_for_nothing(String answer) {
        var refused = assertThrows(InvalidOpinionException.class, () -> OpinionReader.read(answer));

        assertFalse(refused.getMessage().isBlank());
    }

    @Test
    void a_tiny_score_is_one() throws InvalidOpinionException {
        assertEquals(
                List.of("From outside: a (0.00)"), words("{\"signals\":[{\"name\":\"a\",\"score\":1e-999999999}]}"));
    }
}
