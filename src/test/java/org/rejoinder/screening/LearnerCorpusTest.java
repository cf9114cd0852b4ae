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
import org.rejoinder.screening.learner.SpamScore;
import org.rejoinder.screening.learner.TrainingCounts;
import org.rejoinder.screening.learner.TrainingExample;

/** What the learner makes of one half of a public corpus after it was taught with the other. {@code src/site/learner.md} quotes the figures. */
class LearnerCorpusTest {

    /** Of a hundred: what that page calls spam here. */
    private static final int SPAM_FROM = 90;

    private static List<TrainingExample> corpus;

    @BeforeAll
    static void read() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(LearnerCorpusTest.class.getResourceAsStream("mail.tsv.gz")),
                StandardCharsets.UTF_8))) {
            corpus = lines.lines()
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new TrainingExample(parts[1], "", Optional.empty(), parts[0].equals("spam")))
                    .toList();
        }
    }

    @Test
    void taught_with_the_first_half_it_knows_the_spam_of_the_second_and_hardly_ever_accuses_the_innocent() {
        var trainingCounts = new TrainingCounts();
        corpus.subList(0, corpus.size() / 2).forEach(trainingCounts::learn);

        int caught = 0;
        int accused = 0;
        int spam = 0;
        for (TrainingExample each : corpus.subList(corpus.size() / 2, corpus.size())) {
            boolean taken = trainingCounts.judge(each).likelihood().getAsInt() >= SPAM_FROM;
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
        var trainingCounts = new TrainingCounts();
        for (int i = 0; i < 20; i++) {
            trainingCounts.learn(new TrainingExample("win at our casino " + i, "Max", Optional.empty(), true));
            trainingCounts.learn(
                    new TrainingExample("the article leaves out the winter " + i, "Ada", Optional.empty(), false));
        }

        SpamScore spamScore = trainingCounts.judge(new TrainingExample("A casino!", "Rita", Optional.empty(), false));

        assertEquals("casino", spamScore.strongest().get(0));
    }

    @Test
    void it_says_nothing_before_it_has_learnt_enough() {
        var trainingCounts = new TrainingCounts();
        for (int i = 0; i < 20; i++) {
            trainingCounts.learn(new TrainingExample("win at our casino " + i, "Max", Optional.empty(), true));
        }

        assertEquals(
                OptionalInt.empty(),
                trainingCounts
                        .judge(new TrainingExample("casino", "Max", Optional.empty(), false))
                        .likelihood());
    }
}
