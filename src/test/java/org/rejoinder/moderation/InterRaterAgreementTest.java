package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterRaterAgreementTest {

    /** 20 times both yes, 5 and 10 times one of them, 15 times both no: observed 0.7, by chance 0.5. */
    @Test
    void kappa_is_that_of_the_formula() {
        List<List<String>> pairs = new ArrayList<>();
        pairs.addAll(Collections.nCopies(20, List.of("PUBLISHED", "PUBLISHED")));
        pairs.addAll(Collections.nCopies(5, List.of("PUBLISHED", "SPAM")));
        pairs.addAll(Collections.nCopies(10, List.of("SPAM", "PUBLISHED")));
        pairs.addAll(Collections.nCopies(15, List.of("SPAM", "SPAM")));

        InterRaterAgreement interRaterAgreement = InterRaterAgreement.of(pairs);

        assertEquals(50, interRaterAgreement.pairs());
        assertEquals(0.4, interRaterAgreement.kappa(), 1e-9);
        assertEquals(0.4, interRaterAgreement.byVerdict().get("SPAM"), 1e-9);
    }

    @Test
    void one_verdict_can_agree_better_than_all_together() {
        InterRaterAgreement interRaterAgreement = InterRaterAgreement.of(List.of(
                List.of("SPAM", "SPAM"),
                List.of("SPAM", "SPAM"),
                List.of("PUBLISHED", "Advertising"),
                List.of("Advertising", "PUBLISHED")));

        assertEquals(1, interRaterAgreement.byVerdict().get("SPAM"), 1e-9);
        assertEquals(0.2, interRaterAgreement.kappa(), 1e-9);
    }
}
