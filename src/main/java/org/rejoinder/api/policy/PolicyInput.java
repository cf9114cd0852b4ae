package org.rejoinder.api.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rejoinder.api.JsonBody;
import org.rejoinder.article.Articles;
import org.rejoinder.reply.Replies;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.screening.rule.InvalidRuleException;
import org.rejoinder.screening.rule.Rules;

/**
 * A policy as a program wants it: all of it. Lists that the body leaves out are empty, and nothing else can be left out: a number that is not there
 * would switch something off. Blocked networks stay those in force.
 */
@ApplicationScoped
public class PolicyInput {

    private static final int HUNDRED = 100;
    private static final int MANY = 10_000;
    private static final String MODE = "mode";

    @Inject
    private PolicyVersions policies;

    @Inject
    private Articles articles;

    @Inject
    private Replies replies;

    Policy inForce() {
        return policies.inForce();
    }

    /** Good once the body was checked. What the policy in force says of articles and writers that are gone may stay. */
    Policy in(JsonBody body) {
        Policy inForce = inForce();
        body.ignore("version", "etag", "savedAt", "savedBy", "blockedNetworks");
        var ofArticles = new NumberedList(
                body, "articles", "article", inForce.articles().stream().map(Policy.OfArticle::article));
        var ofWriters = new NumberedList(
                body, "writers", "writer", inForce.writers().stream().map(Policy.OfWriter::writer));
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
                ofArticles.read(
                        numbers -> articles.titlesOf(numbers).keySet(),
                        (number, each) -> new Policy.OfArticle(number, each.choice(MODE, ModerationMode.class))),
                ofWriters.read(numbers -> replies.namesOf(numbers).keySet(), PolicyInput::ofWriter));
    }

    private static Policy.OfWriter ofWriter(long number, JsonBody each) {
        WriterTrust trust = each.choice("trust", WriterTrust.class);
        Optional<Instant> until = each.optionalTime("until");
        if (until.isPresent() && trust != WriterTrust.BLOCKED) {
            each.refuse("until", "Only a block ends by itself.");
        }
        return new Policy.OfWriter(number, trust, until.orElse(null));
    }

    private static int number(JsonBody body, String name, int most) {
        long number = body.number(name);
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

    private static List<String> rules(JsonBody body, String name) {
        List<String> sent = body.optionalTexts(name, Policy.MOST_RULES).orElseGet(List::of).stream()
                .map(String::strip)
                .toList();
        List<String> lines =
                sent.stream().filter(line -> !line.isEmpty()).distinct().toList();
        Optional<String> torn =
                lines.stream().filter(line -> line.lines().count() > 1).findFirst();
        if (lines.stream().mapToInt(String::length).sum() > Policy.MOST_CHARACTERS) {
            body.refuse(name, "At most " + Policy.MOST_CHARACTERS + " characters together.");
        } else if (torn.isPresent()) {
            body.refuse(name, sent.indexOf(torn.get()), "A rule is on one line.");
        } else {
            check(lines)
                    .ifPresent(e -> body.refuse(name, sent.indexOf(e.line()), "%s: %s".formatted(e.line(), e.why())));
        }
        return lines;
    }

    private static Optional<InvalidRuleException> check(List<String> lines) {
        try {
            Rules.check(lines);
            return Optional.empty();
        } catch (InvalidRuleException e) {
            return Optional.of(e);
        }
    }
}
