package org.rejoinder.screening.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rejoinder.screening.Candidates.holding;
import static org.rejoinder.screening.Candidates.named;
import static org.rejoinder.screening.Candidates.saying;
import static org.rejoinder.screening.Candidates.screens;
import static org.rejoinder.screening.Candidates.spamming;
import static org.rejoinder.screening.Candidates.under;
import static org.rejoinder.screening.Candidates.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.screening.Candidates;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Span;
import org.rejoinder.screening.TextField;
import org.rejoinder.screening.Verdict;
import org.rejoinder.screening.learner.SpamScore;

class RuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A class of its own",
                "Scunthorpe United",
                "Andressa wrote",
                "She wore a dress",
                "assassin, cassette, embarrassing",
                "Essex, Sussex, Middlesex",
                "analysis of the title",
                "cocktails in Dickens' time",
                "modern modem"
            })
    void short_words_do_not_hurt_those_that_contain_them(String innocent) {
        Policy policy = holding("ass", "cunt", "dress up", "sex", "anal", "tit", "cock", "dick", "/ass|sex/", "modem");

        assertEquals(
                innocent.contains("modem") ? List.of("word") : List.of(), screens(under(policy), saying(innocent)));
    }

    @ParameterizedTest
    @CsvSource({
        "casino, Best CASINO here, CASINO",
        "casino, the casino's end, casino",
        "cheap pills, buy cheap\tpills today, cheap\tpills",
        "casino, ｃａｓｉｎｏ royal, ｃａｓｉｎｏ",
        "casino, cаsіnо royal, cаsіnо",
        "casino, CАSINО royal, CАSINО",
        "cop, we met a сор today, сор",
        "casino, ca\u200bsi\u00adno royal, ca\u200bsi\u00adno",
        "casin*, two casinos, casinos",
        "*bet, visit superbet now, superbet",
        "*coin*, buy bitcoins, bitcoins",
        "/casino\\d+/, at casino777 now, casino777",
        "/\\w*bet\\w*/, at superbets now, superbets",
        "/(?:free|cheap) v[i1]agra/, so FREE V1AGRA!, FREE V1AGRA",
        "/café/, ein CAFÉ hier, CAFÉ",
        "Straße, die STRASSE, STRASSE",
        "casino, our cas`i`no is open, cas`i`no",
        "casino, our cas**i**no is open, cas**i**no",
        "casino, our *cas*ⓘ**no** is open, cas*ⓘ**no",
        "cheap pills, cheap *pills* here, cheap *pills",
        "/cas\\w*o/, our cas`i`no is open, cas`i`no",
        "casino, our c̶a̶s̶i̶n̶o̶ is open, c̶a̶s̶i̶n̶o̶",
        "c̶a̶s̶i̶n̶o̶, our casino is open, casino",
        "casino, our c̈äs̈ïn̈ö is open, c̈äs̈ïn̈ö",
        "casino, our cäsïnö is open, cäsïnö",
        "casino, our ⓒⓐⓢⓘⓝⓞ is open, ⓒⓐⓢⓘⓝⓞ",
        "casino, our 🅒🅐🅢🅘🅝🅞 is open, 🅒🅐🅢🅘🅝🅞",
        "ⓒasino, our casino is open, casino",
        "casino, our 🄒🄐🄢🄘🄝🄞 is open, 🄒🄐🄢🄘🄝🄞",
        "casino, our ⒞⒜⒮⒤⒩⒪ is open, ⒞⒜⒮⒤⒩⒪",
        "casino, our ᴄᴀsɪɴᴏ is open, ᴄᴀsɪɴᴏ",
        "casino, our 🇨🇦🇸🇮🇳🇴 is open, 🇨🇦🇸🇮🇳🇴",
        "casino, our 🇨 🇦 🇸 🇮 🇳 🇴 is open, 🇨 🇦 🇸 🇮 🇳 🇴",
        "casino, our casino🇩🇪🇫🇷 is open, casino",
        "cheap pills, cheap 🇩🇪 pills, cheap 🇩🇪 pills",
        "casino, our c.a.s.i.n.o. is open, c.a.s.i.n.o",
        "casino, win a c a s i n o bonus, c a s i n o",
        "casino, our c-a-s-i-n-o is open, c-a-s-i-n-o",
        "casino, our C - A - S - I - N - O is open, C - A - S - I - N - O",
        "casino, our c_a_s_i_n_o is open, c_a_s_i_n_o",
        "casino, our c/a/s/i/n/o is open, c/a/s/i/n/o",
        "casino, our c·a·s·i·n·o is open, c·a·s·i·n·o",
        "casino, our c a s i n o is open, c a s i n o",
        "casino, our c​a​s​i​n​o is open, c​a​s​i​n​o",
        "casino, our c.⁠a.⁠s.⁠i.⁠n.⁠o is open, c.⁠a.⁠s.⁠i.⁠n.⁠o",
        "casino, our c.а.s.і.n.о is open, c.а.s.і.n.о",
        "casino, our ᴄ.ᴀ.s.ɪ.ɴ.ᴏ is open, ᴄ.ᴀ.s.ɪ.ɴ.ᴏ",
        "casin*, our c a s i n o s are open, c a s i n",
        "cheap pills, c.h.e.a.p p.i.l.l.s here, c.h.e.a.p p.i.l.l.s",
        "/cas\\w*o/, our c.a.s.i.n.o is open, c.a.s.i.n.o",
        "sex, hot s.e.x here, s.e.x",
        "казино, наше к.а.з.и.н.о тут, к.а.з.и.н.о",
        "café, ein cafe\u0301 hier, cafe\u0301",
        "cafe\u0301, ein café hier, café",
        "كتاب, هذا كـــتاب جديد, كـــتاب",
        "كتاب, هذا كِتَاب جديد, كِتَاب",
        "كِتـاب, هذا كتاب جديد, كتاب",
        "/كِتـاب/, هذا كتاب جديد, كتاب",
        "赌场, 欢迎来到在线赌场玩游戏, 赌场",
        "赌场, 在线**赌**场玩, 赌**场",
        "カジノ, オンラインカジノで遊ぶ, カジノ",
        "ｶｼﾞﾉ, オンラインカジノで遊ぶ, カジノ",
        "คาสิโน, เล่นคาสิโนออนไลน์, คาสิโน",
        "ဂိမ်း, ကစားဂိမ်းများ, ဂိမ်း",
        "casino, 来玩casino赢钱, casino",
        "VIP会员, 加入VIP会员吧, VIP会员",
        "/赌场\\d+/, 在线赌场88玩, 赌场88",
        "казино, лучшее КАЗИНО тут, КАЗИНО",
        "казино, the best казино in town, казино"
    })
    void a_rule_is_found_where_it_was_typed(String rule, String text, String found) {
        List<Signal> signals = under(holding(rule)).run(saying(text));

        assertEquals(1, signals.size(), () -> "no rule met");
        Span span = signals.get(0).span().orElseThrow();
        assertEquals(found, text.substring(span.from(), span.to()));
        assertTrue(signals.get(0).words().contains(rule));
        assertEquals(3, signals.get(0).version());
    }

    @Test
    void a_rule_is_found_in_quotes_and_code() {
        for (String typed : List.of(
                "> a quote\n> our ca`si`no",
                "a\r\n> > our ca`si`no",
                "```casi\nsee casino\n```\nb",
                "> ~~~\n> casino")) {
            Span span =
                    under(holding("casino")).run(saying(typed)).get(0).span().orElseThrow();

            assertEquals("casino", typed.substring(span.from(), span.to()).replace("`", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "casino, a casinos b",
        "cheap pills, cheap blue pills",
        "cheap pill, cheap pills",
        "/casino\\d+/, at supercasino777",
        "сор, a cop said",
        "ano, un año más",
        "schon, wie schön",
        "casino, cas\\`i\\`no",
        "VIP, SVIP会员",
        "usain, U.S.A. in a nutshell",
        "abtest*, a b testing",
        "ab, a b testing",
        "lat, l'a-t-on vu",
        "888, 8.8.8.8 is a name server",
        "casino, c. A whole life: a s i n o",
        "casino, c …… a …… s …… i …… n …… o",
        "мои, это мой дом",
        "cop, Это просто сор и мусор на улице",
    })
    void and_not_where_it_was_not(String rule, String text) {
        assertEquals(List.of(), screens(under(holding(rule)), saying(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2003", "\u3000", "\u2028", " "})
    void a_space_of_any_width_is_a_space_for_patterns(String space) {
        assertEquals(
                1,
                screens(under(holding("/buy\\s+now/")), saying("buy" + space + "now"))
                        .size());
    }

    @Test
    void a_rule_for_spam_sends_a_reply_to_spam() {
        assertEquals(Verdict.SPAM, verdict(under(spamming("casino")), saying("casino!")));
        assertEquals(Verdict.HOLD, verdict(under(holding("casino")), saying("casino!")));
    }

    @Test
    void however_many_rules_hold_one_for_spam_is_never_left_out() {
        List<String> many = IntStream.range(0, 20).mapToObj(i -> "word" + i).toList();
        var policy = new Policy(
                ModerationMode.ONLY_FLAGGED_HELD, 3, 0, null, 2, 0, 10, many, List.of("seo"), null, null, null);
        var screenedReply = new ScreenedReply(
                1L, String.join(" ", many), "Best SEO", Optional.empty(), Candidates.KNOWN, SpamScore.NONE);

        assertEquals(Verdict.SPAM, verdict(under(policy), screenedReply));
        assertEquals(10, screens(under(policy), screenedReply).size());
    }

    @Test
    void names_are_read_too() {
        Signal signal = under(holding("seo")).run(named("Best SEO Ltd")).get(0);

        assertEquals(new Span(TextField.NAME, 5, 8), signal.span().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"c++", "@home", "/(/", "/a{1001}/", "/(a{1000}){1000}/", "/(?=x)/", "/x*/", "*", "", "//", "- -"
            })
    void what_is_no_rule_is_refused_with_the_reason(String line) {
        var refused = assertThrows(InvalidRuleException.class, () -> Rule.of(line));

        assertEquals(line, refused.line());
        assertFalse(refused.why().isBlank());
    }

    @Test
    void patterns_that_hang_others_are_matched_like_any() {
        assertEquals(List.of(), screens(under(holding("/(a+)+$/", "/(x+x+)+y/")), saying("a".repeat(60_000) + "!")));
    }
}
