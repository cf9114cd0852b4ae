package org.rejoinder.screening;

import java.util.Optional;

/**
 * A reply as screening sees it.
 *
 * @param article the number of the answered article; null for none
 * @param judgement what the learner makes of it
 */
public record Candidate(
        Long article, String text, String name, Optional<String> website, Sender sender, Judgement judgement) {}
