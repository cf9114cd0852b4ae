package org.rejoinder.api.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rejoinder.api.JsonBody;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.screening.rule.InvalidRuleException;
import org.rejoinder.screening.rule.Rules;

/** A policy as a program wants it: all of it, what the body leaves out is nothing. Blocked networks stay those in force. */
final class PolicyInput {

    private static final int HUNDRED = 100;
    private static final int MANY = 10_000;
    private static final String MODE = "mode";

    private PolicyInput() {}

    /** Good once the body was checked. */
    static Policy in(JsonBody body, Policy inForce) {
        return new Policy(
                body.choice(MODE, ModerationMode.class),
                number(body, "publishedNeeded", HUNDRED),
                number(body, "closeAfterDays", MANY),
                day(body),
                number(body, "linksHeld", HUNDRED),
                number(body, "spamFrom", HUNDRED),
                number(body, "brakeFactor", MANY),
                rules(body, "holding"),
                rules(body, "spamming"),
                inForce.networks(),
                special(body, "articles").stream()
                        .map(each ->
                                new Policy.OfArticle(each.number("article"), each.choice(MODE, ModerationMode.class)))
                        .toList(),
                special(body, "writers").stream()
                        .map(each ->
                                new Policy.OfWriter(each.number("writer"), each.choice("trust", WriterTrust.class)))
                        .toList());
    }

    private static int number(JsonBody body, String name, int most) {
        long number = body.optionalNumber(name).orElse(0L);
        if (number < 0 || number > most) {
            body.refuse(name, "From 0 to " + most + ".");
            return 0;
        }
        return (int) number;
    }

    private static LocalDate day(JsonBody body) {
        Optional<String> day = body.optionalText("closesOn");
        try {
            return day.map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            body.refuse("closesOn", "A day as in 2026-11-30.");
            return null;
        }
    }

    private static List<JsonBody> special(JsonBody body, String name) {
        return body.optionalObjects(name, Policy.MOST_SPECIAL).orElseGet(List::of);
    }

    private static List<String> rules(JsonBody body, String name) {
        List<String> lines = body.optionalTexts(name, Policy.MOST_RULES).orElseGet(List::of).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.stream().mapToInt(String::length).sum() > Policy.MOST_CHARACTERS) {
            body.refuse(name, "At most " + Policy.MOST_CHARACTERS + " characters together.");
        } else if (lines.stream().anyMatch(line -> line.lines().count() > 1)) {
            body.refuse(name, "One rule each, on one line.");
        } else {
            check(body, name, lines);
        }
        return lines;
    }

    private static void check(JsonBody body, String name, List<String> lines) {
        try {
            Rules.check(lines);
        } catch (InvalidRuleException e) {
            body.refuse(name, "%s: %s".formatted(e.line(), e.why()));
        }
    }
}
