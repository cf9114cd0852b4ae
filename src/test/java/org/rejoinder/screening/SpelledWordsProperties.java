package org.rejoinder.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rejoinder.screening.Candidates.holding;
import static org.rejoinder.screening.Candidates.saying;
import static org.rejoinder.screening.Candidates.screens;
import static org.rejoinder.screening.Candidates.under;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rejoinder.html.TextFolding;
import org.rejoinder.support.CpuTime;

/** Words that are spelled letter by letter, in whatever letters, are found; what people write otherwise is left alone. */
class SpelledWordsProperties {

    private static final List<String> PROSE = List.of(
            "The U.S.A. in a nutshell: a b testing, e.g. I. A. Richards, was a plan b at 8.8.8.8 or 1-2-3.",
            "Plan B, d.h. z. B. am 3. 4. um 5 Uhr, ist i. d. R. o. k., u. a. für J. S. Bach in C-Dur, a-Moll.",
            "Y a-t-il, s'il y a lieu, à l'A.N. un cas n° 3 : l'a-t-on vu, c.-à-d. d'où vient-il, M. X ou Y ?",
            "O sea, la U.E. y los EE. UU., a. C. y d. C., p. ej. la letra a o la e, y 1 o 2 más.",
            "و هو في ا ل مدينة، ص ٣ - ٤، ثم ق م و ب م 🇩🇪 🇫🇷");

    private static final List<String> RULES =
            List.of("casino", "viagra", "sex", "ass", "usain", "ilya", "lat", "uab", "pills*", "*coin*", "/a\\w*o/");

    @Property(tries = 300)
    void a_word_is_found_whatever_stands_between_its_letters_and_whatever_they_look_like(
            @ForAll("looks") List<Integer> looks, @ForAll("gaps") String gap) {
        String word = "casino";
        String typed = IntStream.range(0, word.length())
                .mapToObj(i -> look(word.charAt(i), looks.get(i)))
                .collect(Collectors.joining(gap));

        assertEquals(List.of("word"), screens(under(holding("casino")), saying("see our " + typed + " today")), typed);
    }

    @Property(tries = 300)
    void nothing_is_found_in_what_people_write(@ForAll("prose") String prose) {
        assertEquals(List.of(), screens(under(holding(RULES.toArray(String[]::new))), saying(prose)), prose);
    }

    @Property(tries = 300)
    void what_people_write_is_folded_to_its_small_letters(@ForAll("prose") String prose) {
        String folded = TextFolding.fold(prose);

        assertEquals(prose.toLowerCase(Locale.ROOT), folded);
        assertEquals(folded, TextFolding.fold(folded));
    }

    @Example
    void sixteen_times_as_many_letters_take_about_sixteen_times_as_long() {
        Policy policy = holding("casino", "a".repeat(150), "/a{1,20}b/");
        for (String row : List.of("a ", "a.", "🇨", "🇨 ", "c-a-s-i-n-", "🄒", "ᴄ ", "a\u200b.")) {
            CpuTime.assertLinear(
                    length -> row.repeat(length / row.length()),
                    600,
                    text -> under(policy).run(saying(text)));
        }
    }

    private static String look(char letter, int kind) {
        int at = letter - 'a';
        return switch (kind) {
            case 0 -> String.valueOf(letter);
            case 1 -> Character.toString(0x1F110 + at);
            case 2 -> Character.toString(0x249C + at);
            case 3 -> Character.toString(0x24D0 + at);
            case 4 -> Character.toString(0x1F170 + at);
            case 5 -> String.valueOf("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀs".charAt(at));
            case 6 -> String.valueOf("аbсdеfgһіjklmnорqrѕ".charAt(at));
            default -> Character.toString(0xFF41 + at);
        };
    }

    @Provide
    Arbitrary<List<Integer>> looks() {
        return Arbitraries.integers().between(0, 7).list().ofSize(6);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", ".", " ", "-", "\u200b", "\u00ad", "/", " - ", "·", "\u2009", ", ", ".\u2060", "…");
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.of(PROSE).list().ofMinSize(1).ofMaxSize(3).map(sentences -> String.join(" ", sentences));
    }
}
