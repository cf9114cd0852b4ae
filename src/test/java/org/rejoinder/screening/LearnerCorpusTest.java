package org.rejoinder.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the learner makes of one half of a public corpus after it was taught with the other. README quotes the figures. */
class LearnerCorpusTest {

    /** Of a hundred: what README calls spam here. */
    private static final int SPAM_FROM = 90;

    private static List<Example> corpus;

    @BeforeAll
    static void read() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(LearnerCorpusTest.class.getResourceAsStream("mail.tsv.gz")),
                StandardCharsets.UTF_8))) {
            corpus = lines.lines()
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Example(parts[1], "", Optional.empty(), parts[0].equals("spam")))
                    .toList();
        }
    }

    @Test
    void taught_with_the_first_half_it_knows_the_spam_of_the_second_and_hardly_ever_accuses_the_innocent() {
        var knowledge = new Knowledge();
        corpus.subList(0, corpus.size() / 2).forEach(knowledge::learn);

        int caught = 0;
        int accused = 0;
        int spam = 0;
        for (Example each : corpus.subList(corpus.size() / 2, corpus.size())) {
            boolean taken = knowledge.judge(each).likelihood().getAsInt() >= SPAM_FROM;
            spam += each.spam() ? 1 : 0;
            caught += taken && each.spam() ? 1 : 0;
            accused += taken && !each.spam() ? 1 : 0;
        }

        double precision = (double) caught / (caught + accused);
        double recall = (double) caught / spam;
        System.out.printf(
                "The learner on the second half: precision %.4f, recall %.4f (%d of %d spam, %d of %d others)%n",
                precision, recall, caught, spam, accused, corpus.size() - corpus.size() / 2 - spam);
        assertTrue(precision >= 0.99, "precision " + precision);
        assertTrue(recall >= 0.90, "recall " + recall);
    }

    @Test
    void it_shows_what_spoke_most_for_spam() {
        var knowledge = new Knowledge();
        for (int i = 0; i < 20; i++) {
            knowledge.learn(new Example("win at our casino " + i, "Max", Optional.empty(), true));
            knowledge.learn(new Example("the article leaves out the winter " + i, "Ada", Optional.empty(), false));
        }

        Judgement judgement = knowledge.judge(new Example("A casino!", "Rita", Optional.empty(), false));

        assertEquals("casino", judgement.strongest().get(0));
    }

    @Test
    void it_says_nothing_before_it_has_learnt_enough() {
        var knowledge = new Knowledge();
        for (int i = 0; i < 20; i++) {
            knowledge.learn(new Example("win at our casino " + i, "Max", Optional.empty(), true));
        }

        assertEquals(
                OptionalInt.empty(),
                knowledge
                        .judge(new Example("casino", "Max", Optional.empty(), false))
                        .likelihood());
    }
}
