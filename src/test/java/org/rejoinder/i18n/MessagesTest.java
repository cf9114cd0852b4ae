package org.rejoinder.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Instant MOMENT = Instant.parse("2026-03-09T06:05:00Z");

    /** What only those at the desk can do wrong; the desk speaks English. */
    private static final String OF_READERS = "reply.";

    /** Other words for a reply, and for leaving one. */
    private static final Map<Language, Pattern> OTHER_WORDS = Map.of(
            Language.ENGLISH, Pattern.compile("(?i)\\b(answer(s|ed|ing)?|comments?)\\b"),
            Language.GERMAN, Pattern.compile("(?i)erwider|kommentar"),
            Language.FRENCH, Pattern.compile("(?i)commentaire"),
            Language.SPANISH, Pattern.compile("(?i)contest|comentario"),
            Language.ARABIC, Pattern.compile("[إأ]جاب|[تي]جيب|تعليق"));

    /** Its field and button are called as everywhere; and what answers there is a program. */
    private static final Set<String> CALLED_OTHERWISE = Set.of(
            "form.comment",
            "form.submit",
            "report.comment",
            "page.COMMENT_POLICY.title",
            "form.policy",
            "webhook.GONE.text");

    @Test
    void a_mail_says_the_time_of_the_site_and_of_which_zone_it_is() {
        Messages english = Messages.in(Language.ENGLISH);

        assertEquals("9 March 2026, 06:05 UTC", english.full(MOMENT, ZoneId.of("UTC")));
        assertTrue(english.full(MOMENT, ZoneId.of("Europe/Berlin")).startsWith("9 March 2026, 07:05 "));
        assertTrue(Messages.in(Language.GERMAN)
                .full(MOMENT, ZoneId.of("Europe/Berlin"))
                .startsWith("9. März 2026, 07:05 "));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void every_language_has_every_word_and_none_that_nobody_asks_for(Language language) {
        for (String name : new String[] {"org.rejoinder.messages", "org.rejoinder.letters"}) {
            assertEquals(keys(name, Language.ENGLISH), keys(name, language), name + " in " + language);
        }
        Set<String> asked = keys("ValidationMessages", Language.ENGLISH).stream()
                .filter(key -> key.startsWith(OF_READERS))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(asked, keys("ValidationMessages", language), "refusals in " + language);
    }

    @ParameterizedTest
    @EnumSource
    void what_readers_leave_has_one_name_in_each_language(Language language) {
        for (String name : new String[] {"org.rejoinder.messages", "org.rejoinder.letters"}) {
            ResourceBundle own = own(name, language);
            keys(name, language).stream()
                    .filter(key -> !CALLED_OTHERWISE.contains(key))
                    .forEach(key -> assertFalse(
                            OTHER_WORDS
                                    .get(language)
                                    .matcher(own.getString(key))
                                    .find(),
                            () -> key + " in " + language + ": " + own.getString(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_filled_in_is_the_same_in_every_language(Language language) {
        for (String name : new String[] {"org.rejoinder.messages", "org.rejoinder.letters"}) {
            ResourceBundle english = english(name);
            ResourceBundle own = own(name, language);
            for (String key : keys(name, Language.ENGLISH)) {
                if (name.endsWith("letters") || english.getString(key).contains("{")) {
                    assertEquals(
                            new MessageFormat(english.getString(key), Locale.ENGLISH).getArgumentNames(),
                            new MessageFormat(own.getString(key), language.locale()).getArgumentNames(),
                            key + " in " + language);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_plural_has_every_form_of_its_language(Language language) {
        Set<String> forms =
                PluralRules.forLocale(new ULocale(language.getTag())).getKeywords();
        boolean english = language == Language.ENGLISH;
        int plurals = 0;
        for (String name : new String[] {"org.rejoinder.messages", "org.rejoinder.letters"}) {
            ResourceBundle own = own(name, language);
            for (String key : keys(name, language)) {
                String pattern = own.getString(key);
                if (pattern.contains(",plural,")) {
                    plurals++;
                    for (Set<String> said : formsIn(pattern)) {
                        assertTrue(
                                said.containsAll(english ? Set.of("one", "other") : forms),
                                key + " in " + language + " has " + said + " of " + forms);
                    }
                }
            }
        }
        assertTrue(plurals >= 8, plurals + " plurals in " + language);
    }

    private static List<Set<String>> formsIn(String pattern) {
        var parsed = new MessagePattern(pattern);
        var plurals = new ArrayList<Set<String>>();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> said = new TreeSet<>();
                int end = parsed.getLimitPartIndex(i);
                for (int j = i + 1; j < end; j++) {
                    if (parsed.getPart(j).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                        said.add(parsed.getSubstring(parsed.getPart(j)));
                    }
                }
                plurals.add(said);
            }
        }
        assertFalse(plurals.isEmpty(), pattern);
        return plurals;
    }

    @Test
    void arabic_counts_as_arabic_does() {
        Messages arabic = Messages.in(Language.ARABIC);

        assertEquals("الردود", arabic.of("replies.count", 0L));
        assertEquals("رد واحد", arabic.of("replies.count", 1L));
        assertEquals("ردّان", arabic.of("replies.count", 2L));
        assertEquals("3 ردود", arabic.of("replies.count", 3L));
        assertEquals("10 ردود", arabic.of("replies.count", 10L));
        assertEquals("11 ردًّا", arabic.of("replies.count", 11L));
        assertEquals("99 ردًّا", arabic.of("replies.count", 99L));
        assertEquals("100 رد", arabic.of("replies.count", 100L));
        assertEquals("103 ردود", arabic.of("replies.count", 103L));
    }

    @Test
    void the_others_count_as_they_do() {
        assertEquals("Replies", Messages.in(Language.ENGLISH).of("replies.count", 0L));
        assertEquals("1 reply", Messages.in(Language.ENGLISH).of("replies.count", 1L));
        assertEquals("2,000 replies", Messages.in(Language.ENGLISH).of("replies.count", 2000L));
        assertEquals("2.000 Antworten", Messages.in(Language.GERMAN).of("replies.count", 2000L));
        assertEquals("1 réponse", Messages.in(Language.FRENCH).of("replies.count", 1L));
        assertEquals("2 respuestas", Messages.in(Language.SPANISH).of("replies.count", 2L));
    }

    @Test
    void dates_are_written_as_each_language_writes_them() {
        assertEquals("9 March 2026", Messages.in(Language.ENGLISH).date(MOMENT));
        assertEquals("9 March 2026, 06:05 UTC", Messages.in(Language.ENGLISH).full(MOMENT));
        assertEquals("9. März 2026", Messages.in(Language.GERMAN).date(MOMENT));
        assertEquals("9 mars 2026", Messages.in(Language.FRENCH).date(MOMENT));
        assertEquals("9 de marzo de 2026", Messages.in(Language.SPANISH).date(MOMENT));
        assertEquals("9 مارس 2026", Messages.in(Language.ARABIC).date(MOMENT));
        assertEquals("März 2026", Messages.in(Language.GERMAN).month(YearMonth.of(2026, 3)));
        assertEquals("March", Messages.in(Language.ENGLISH).monthOfYear(YearMonth.of(2026, 3)));
    }

    @Test
    void a_refusal_is_a_key_in_braces_and_words_are_left_alone() {
        assertEquals(
                "Name: at most 100 characters, please.",
                Messages.in(Language.ENGLISH).refusal("{reply.name.long}"));
        assertEquals("Anything else.", Messages.in(Language.GERMAN).refusal("Anything else."));
    }

    @Test
    void the_languages_are_named_by_those_who_speak_them() {
        assertEquals(
                "English Deutsch Français Español العربية",
                Stream.of(Language.values()).map(Language::getOwnName).collect(Collectors.joining(" ")));
        assertEquals("rtl", Language.ARABIC.getDirection());
    }

    private static ResourceBundle english(String name) {
        return ResourceBundle.getBundle(name, Locale.ROOT);
    }

    private static ResourceBundle own(String name, Language language) {
        return ResourceBundle.getBundle(name, language == Language.ENGLISH ? Locale.ROOT : language.locale());
    }

    /** As they stand in its file, without those that it takes from English. */
    private static Set<String> keys(String name, Language language) {
        String file = "/" + name.replace('.', '/') + (language == Language.ENGLISH ? "" : "_" + language.getTag());
        var own = new Properties();
        try (var in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream(file + ".properties"), StandardCharsets.UTF_8)) {
            own.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(own.stringPropertyNames());
    }
}
