package org.rejoinder.screening.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TrainingCountsProperties {

    @Property(tries = 300)
    void what_was_learnt_and_unlearnt_again_was_never_learnt(
            @ForAll("replies") List<org.rejoinder.screening.learner.TrainingExample> kept,
            @ForAll("replies") List<org.rejoinder.screening.learner.TrainingExample> forgotten,
            @ForAll Random order) {
        var steps = new ArrayList<Runnable>();
        var trainingCounts = new TrainingCounts();
        kept.forEach(each -> steps.add(() -> trainingCounts.learn(each)));
        forgotten.forEach(each -> steps.add(() -> trainingCounts.learn(each)));
        forgotten.forEach(each -> steps.add(() -> trainingCounts.unlearn(each)));
        java.util.Collections.shuffle(steps, order);
        steps.forEach(Runnable::run);

        var without = new TrainingCounts();
        kept.forEach(without::learn);

        assertEquals(without.features(), trainingCounts.features());
        assertEquals(without.replies(), trainingCounts.replies());
    }

    @Provide
    Arbitrary<List<org.rejoinder.screening.learner.TrainingExample>> replies() {
        Arbitrary<String> texts = Arbitraries.of(
                        "casino",
                        "Casino",
                        "https://spam.example/x",
                        "the",
                        "weather",
                        "12345",
                        "!!!",
                        "ﬁne",
                        "казино",
                        "\n",
                        "<b>",
                        "🙂",
                        "www.example.org",
                        "FREE")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
        Arbitrary<Optional<String>> websites = Arbitraries.of(
                Optional.empty(), Optional.of("https://shop.example"), Optional.of("http://x.example/a"));
        return Combinators.combine(
                        texts, Arbitraries.of("Rita", "Best SEO", "Рита"), websites, Arbitraries.of(true, false))
                .as(org.rejoinder.screening.learner.TrainingExample::new)
                .list()
                .ofMaxSize(8);
    }
}
