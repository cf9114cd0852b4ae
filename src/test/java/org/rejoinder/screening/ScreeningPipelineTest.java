package org.rejoinder.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rejoinder.screening.Candidates.KNOWN;
import static org.rejoinder.screening.Candidates.by;
import static org.rejoinder.screening.Candidates.holding;
import static org.rejoinder.screening.Candidates.named;
import static org.rejoinder.screening.Candidates.saying;
import static org.rejoinder.screening.Candidates.screens;
import static org.rejoinder.screening.Candidates.under;
import static org.rejoinder.screening.Candidates.verdict;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.settings.Network;

class ScreeningPipelineTest {

    private static final ScreeningPipeline FIRST = under(Policy.first());

    @Test
    void a_first_reply_says_so() {
        assertEquals(List.of("first-time"), screens(FIRST, by(Author.UNKNOWN, "A quiet word.")));
        assertEquals(List.of(), screens(FIRST, saying("A quiet word.")));
    }

    @Test
    void one_link_is_how_people_cite_and_two_are_counted() {
        assertEquals(List.of(), screens(FIRST, saying("See https://example.org/a.")));
        assertEquals(List.of("links"), screens(FIRST, saying("See https://example.org/a and www.example.org/b")));
    }

    @Test
    void capitals_shout_and_scripts_without_capitals_do_not() {
        assertEquals(List.of("shouting"), screens(FIRST, saying("THIS IS AN OUTRAGE AND EVERYBODY KNOWS")));
        assertEquals(List.of(), screens(FIRST, saying("NATO and the EU")));
        assertEquals(List.of(), screens(FIRST, saying("これは大声ではありません。普通の文章です。とても長い文章です。")));
    }

    @Test
    void text_that_was_decoded_wrongly_is_noticed_and_accents_are_not() {
        assertEquals(List.of("mojibake"), screens(FIRST, saying("CafÃ© rÃ©sumÃ© naÃ¯ve")));
        assertEquals(List.of(), screens(FIRST, saying("Café résumé naïve, São Paulo, Ångström, Tromsø â propos")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see http://bit.ly؟",
                "انظر http://bit.ly، ثم",
                "（http://bit.ly）",
                "看http://bit.ly。然后",
                "“http://bit.ly”",
                "http://bit.ly… more",
                "(http://bit.ly) more"
            })
    void what_is_screened_as_a_link_ends_where_the_link_on_the_page_does(String text) {
        Signal shortened = under(holding()).run(saying(text + " words")).stream()
                .filter(signal -> signal.check().equals("shortener"))
                .findFirst()
                .orElseThrow();

        Span span = shortened.span().orElseThrow();
        assertEquals("http://bit.ly", text.substring(span.from(), span.to()));
    }

    @Test
    void what_is_not_linked_is_not_counted_as_a_link() {
        assertEquals(List.of(), screens(FIRST, saying("Say `http://a.example` or `http://b.example` to it.")));
    }

    @Test
    void nothing_but_a_link_is_noticed() {
        assertEquals(List.of("only-links"), screens(FIRST, saying(" https://example.org/look  !")));
        assertEquals(List.of(), screens(FIRST, saying("https://example.org/\u3000この記事を読んでください")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"https://evil.example/x\">www.bank.example</a>",
                "[bank.example](https://evil.example/x)",
                "[url=https://evil.example/x]https://bank.example[/url]",
                "Log in at https://bank.example@evil.example/x please"
            })
    void a_link_that_says_one_host_and_leads_to_another_is_noticed(String text) {
        assertEquals(
                List.of("misleading-link"),
                screens(under(Policy.first().with(ModerationMode.CLOSED)), saying("So: " + text)).stream()
                        .filter("misleading-link"::equals)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[the report](https://example.org/report)",
                "[example.org](https://www.example.org/report)",
                "<a href=\"https://news.example.org/x\">example.org</a>",
                "I wrote to rita@example.org about https://example.com/a"
            })
    void a_link_that_says_where_it_leads_is_not(String text) {
        assertEquals(List.of(), screens(FIRST, saying("So: " + text)));
    }

    @Test
    void a_shortener_hides_where_it_leads() {
        assertEquals(List.of("shortener"), screens(FIRST, saying("Look: https://bit.ly/3xyz.")));
        assertEquals(List.of(), screens(FIRST, saying("Look: https://orbit.ly.example/3xyz.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Writer",
                "ada writer",
                "Аdа Wrіter",
                "ＡＤＡ ＷＲＩＴＥＲ",
                "A̶d̶a̶ ⓦriter",
                "Ada Writer (staff)",
                "A​da Writer"
            })
    void a_name_that_looks_like_that_of_somebody_who_works_here_is_held(String name) {
        ScreeningPipeline screeningPipeline =
                under(Policy.first().with(ModerationMode.ONLY_FLAGGED_HELD), "Ada Writer");

        assertEquals(List.of("impersonation"), screens(screeningPipeline, named(name)));
        assertEquals(Verdict.HOLD, verdict(screeningPipeline, named(name)));
    }

    @Test
    void letters_that_are_alike_as_capitals_only_count_too() {
        assertEquals(List.of("impersonation"), screens(under(Policy.first(), "Ben Roth"), named("ВЕN RОТН")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alma Valdez", "Rita Reader", "Adam Writers", "Ada", "Writer", "Wera Ditrit", "Ada Wríter"})
    void other_names_are_their_own(String name) {
        assertEquals(List.of(), screens(under(Policy.first(), "Ada Writer", "Al"), named(name)));
    }

    @Test
    void an_address_to_throw_away_is_noticed() {
        var author = new Author(7L, true, 5, true, Optional.empty());

        assertEquals(List.of("disposable"), screens(FIRST, by(author, "Hello")));
    }

    @Test
    void who_is_blocked_goes_to_spam_and_who_is_trusted_only_if_verified() {
        Policy policy = new Policy(
                ModerationMode.EVERYTHING_HELD,
                3,
                0,
                null,
                2,
                0,
                10,
                null,
                null,
                List.of("10.1.0.0/16"),
                null,
                List.of(
                        Policy.OfWriter.of(1, WriterTrust.BLOCKED),
                        Policy.OfWriter.of(2, WriterTrust.TRUSTED),
                        Policy.OfWriter.of(3, WriterTrust.HELD)));
        ScreeningPipeline screeningPipeline = under(policy);

        assertEquals(Verdict.SPAM, verdict(screeningPipeline, by(known(1, true, 9), "Hello")));
        assertEquals(Verdict.PUBLISH, verdict(screeningPipeline, by(known(2, true, 9), "Hello")));
        assertEquals(Verdict.HOLD, verdict(screeningPipeline, by(known(2, false, 9), "Hello")));
        assertEquals(
                Verdict.HOLD,
                verdict(under(policy.with(ModerationMode.ONLY_FLAGGED_HELD)), by(known(3, true, 9), "Hello")));
        assertEquals(Verdict.HOLD, verdict(screeningPipeline, by(known(4, true, 9), "Hello")));
        assertEquals(Verdict.SPAM, verdict(screeningPipeline, by(from("10.1.200.3"), "Hello")));
        assertEquals(Verdict.HOLD, verdict(screeningPipeline, by(from("10.2.200.3"), "Hello")));
    }

    @Test
    void each_mode_lets_through_whom_it_says() {
        ScreeningPipeline firstTimers = under(Policy.first().with(ModerationMode.FIRST_TIMERS_HELD));
        ScreeningPipeline flagged = under(Policy.first().with(ModerationMode.ONLY_FLAGGED_HELD));

        assertEquals(Verdict.HOLD, verdict(FIRST, by(known(1, true, 99), "Hello")));
        assertEquals(
                Verdict.HOLD,
                verdict(under(Policy.first().with(ModerationMode.CLOSED)), by(known(1, true, 99), "Hello")));
        assertEquals(Verdict.HOLD, verdict(firstTimers, by(known(1, true, 2), "Hello")));
        assertEquals(Verdict.HOLD, verdict(firstTimers, by(known(1, false, 99), "Hello")));
        assertEquals(Verdict.PUBLISH, verdict(firstTimers, by(known(1, true, 3), "Hello")));
        assertEquals(Verdict.HOLD, verdict(firstTimers, by(known(1, true, 3), "HELLO HELLO HELLO HELLO HELLO")));
        assertEquals(Verdict.PUBLISH, verdict(flagged, by(Author.UNKNOWN, "Hello")));
        assertEquals(Verdict.HOLD, verdict(flagged, by(Author.UNKNOWN, "https://bit.ly/x is good")));
    }

    @Test
    void while_a_wave_comes_in_nobody_new_goes_live() {
        var braking = new ScreeningPipeline(Policy.first().with(ModerationMode.ONLY_FLAGGED_HELD), 1, true, List.of());

        assertEquals(Verdict.HOLD, verdict(braking, by(Author.UNKNOWN, "Hello")));
        assertEquals(Verdict.PUBLISH, verdict(braking, by(known(1, true, 3), "Hello")));
    }

    @Test
    void an_article_has_a_mode_of_its_own() {
        var policy = new Policy(
                ModerationMode.ONLY_FLAGGED_HELD,
                3,
                0,
                null,
                2,
                0,
                10,
                null,
                null,
                null,
                List.of(new Policy.OfArticle(1, ModerationMode.EVERYTHING_HELD)),
                null);

        assertEquals(Verdict.HOLD, verdict(under(policy), saying("Hello")));
    }

    @Test
    void what_the_learner_takes_for_spam_is_held_and_goes_to_spam_only_where_the_policy_says_so() {
        ScreeningPipeline never = under(Policy.first().with(ModerationMode.ONLY_FLAGGED_HELD));
        ScreeningPipeline from95 = under(
                new Policy(ModerationMode.ONLY_FLAGGED_HELD, 3, 0, null, 2, 95, 10, null, null, null, null, null));

        assertEquals(Verdict.HOLD, verdict(never, Candidates.judged(100)));
        assertEquals(Verdict.PUBLISH, verdict(never, Candidates.judged(79)));
        assertEquals(Verdict.SPAM, verdict(from95, Candidates.judged(95)));
        assertEquals(Verdict.HOLD, verdict(from95, Candidates.judged(94)));
    }

    private static Author known(long writer, boolean verified, long published) {
        return new Author(writer, verified, published, false, Optional.empty());
    }

    private static Author from(String network) {
        InetAddress address = Network.literal(network);
        return new Author(KNOWN.writer(), true, 9, false, Optional.of(address));
    }
}
