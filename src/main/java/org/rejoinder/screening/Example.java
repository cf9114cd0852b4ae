package org.rejoinder.screening;

import java.util.Optional;

/** A reply that a person has decided about, for the learner. */
public record Example(String text, String name, Optional<String> website, boolean spam) {}
