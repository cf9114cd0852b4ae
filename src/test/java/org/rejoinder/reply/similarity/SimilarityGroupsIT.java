package org.rejoinder.reply.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.article.Article;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class SimilarityGroupsIT {

    private static final List<String> NAMES = List.of("Maria", "John", "Aisha", "Wei", "Olga", "Pedro", "Kim", "Sven");
    private static final List<String> SUMS = List.of("$4,870", "5300 dollars", "€ 3.999", "7k USD", "2,150 pounds");
    private static final List<String> PLACES = List.of("my couch", "home", "the kitchen table", "the beach");
    private static final List<String> SUBJECTS = List.of(
            "attribution",
            "the worm",
            "shared code",
            "the kill switch",
            "Lazarus",
            "the leak",
            "old servers",
            "patches",
            "the sanctions",
            "this headline");
    private static final List<String> THOUGHTS = List.of(
            "I read %s differently: what convinces me is the timing, not the language the notes were written in.",
            "Nobody in my office had heard of %s before last May, and still we spent a weekend restoring backups.",
            "Could the author add a source for the paragraph about %s? The report that I know says the opposite.",
            "As a nurse I can only say that %s cost us two days of appointments and a lot of paper.");

    @Inject
    private SimilarityGroups similarityGroups;

    @Inject
    private Given given;

    @Test
    void a_mass_mailing_is_one_group_and_nobody_else_is_in_it() {
        Article article = given.publishedArticle();
        var random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 312; i++) {
            texts.add(variant(i, random));
        }
        List<String> unrelated = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            unrelated.add(THOUGHTS.get(i % 4).formatted(SUBJECTS.get(i / 4)));
        }
        List<String> all = new ArrayList<>(texts);
        all.addAll(unrelated);
        Collections.shuffle(all, random);
        all.forEach(text -> given.heldReplyTo(article, text));
        while (similarityGroups.placeNext()) {
            // all of them
        }

        SimilarityGroup largest = similarityGroups.largest(1).get(0);
        List<Reply> members = similarityGroups.heldOf(largest.id(), 1_000);

        assertTrue(members.size() >= 300, members.size() + " of 312 found");
        assertEquals(members.size(), largest.held());
        assertTrue(members.stream().allMatch(member -> texts.contains(member.text())), "nobody else is in it");
    }

    /** What senders vary: the name, the sum, the place, the link, capitals, punctuation, a word more. */
    private static String variant(int number, Random random) {
        String text =
                "%s here! I made %s last month working from %s, just three hours a day. %sMy sister did not believe it until"
                                .formatted(
                                        any(NAMES, random),
                                        any(SUMS, random),
                                        any(PLACES, random),
                                        random.nextBoolean() ? "No joke. " : "")
                        + " she saw the first payment. Anyone can start today without experience: see https://job-%d.example/start?id=%d"
                                .formatted(number, random.nextInt(10_000));
        return switch (random.nextInt(4)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.replace(". ", " !!! ");
            case 2 -> text + " " + any(NAMES, random);
            default -> text;
        };
    }

    private static String any(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
