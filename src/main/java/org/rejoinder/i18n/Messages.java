package org.rejoinder.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Everything that readers and writers are told, in one language: the words of pages, of letters, and of what is wrong with a
 * form; with its plurals, numbers and dates (ICU). English is what stands where a bundle names no language.
 */
public final class Messages {

    private static final Map<Language, Messages> ALL =
            Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, Messages::new));

    private final Language language;
    private final ULocale locale;
    private final ResourceBundle pages;
    private final ResourceBundle letters;
    private final ResourceBundle refusals;

    /** By their patterns; each date is written with a copy, which takes a tenth of the time of making one. */
    private final Map<String, SimpleDateFormat> dates = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
        // The digits that stand everywhere else on the web
        this.locale = new ULocale(language.getTag() + "@numbers=latn");
        this.pages = bundle("org.rejoinder.messages");
        this.letters = bundle("org.rejoinder.letters");
        this.refusals = bundle("ValidationMessages");
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, language == Language.ENGLISH ? Locale.ROOT : language.locale());
    }

    public static Messages in(Language language) {
        return ALL.get(language);
    }

    /** For pages whose view has a language: that of readers' pages is the site's. */
    public static Messages in(Locale locale) {
        return in(Language.of(locale.getLanguage()).orElse(Language.ENGLISH));
    }

    public Language language() {
        return language;
    }

    /** As it stands. */
    public String of(String key) {
        return pages.getString(key);
    }

    public String of(String key, Object... values) {
        return format(pages.getString(key), values);
    }

    /** A part of a letter. */
    public String letter(String key, Object... values) {
        return format(letters.getString(key), values);
    }

    /** @param problem a key in braces, as validation names it; anything else is words already */
    public String refusal(String problem) {
        return problem.startsWith("{") && problem.endsWith("}")
                ? refusals.getString(problem.substring(1, problem.length() - 1))
                : problem;
    }

    public String date(Instant instant) {
        return date(pages.getString("date.day"), instant);
    }

    public String full(Instant instant) {
        return date(pages.getString("date.minute"), instant);
    }

    /** As clocks show it there. */
    public String full(Instant instant, ZoneId zone) {
        var format = new SimpleDateFormat(pages.getString("date.minute").replace("'UTC'", "z"), locale);
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(instant));
    }

    /** With its year. */
    public String month(YearMonth month) {
        return format("LLLL yyyy", month);
    }

    /** Without. */
    public String monthOfYear(YearMonth month) {
        return format("LLLL", month);
    }

    private String format(String pattern, YearMonth month) {
        return date(pattern, month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private String date(String pattern, Instant instant) {
        return dates.computeIfAbsent(pattern, this::dateFormat).clone().format(Date.from(instant));
    }

    private SimpleDateFormat dateFormat(String pattern) {
        var format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    private String format(String pattern, Object... values) {
        return new MessageFormat(pattern, locale).format(values);
    }
}
