package org.rejoinder.screening.learner;

import java.util.Optional;

/** A reply that a person has decided about, for the learner. */
public record TrainingExample(String text, String name, Optional<String> website, boolean spam) {}
