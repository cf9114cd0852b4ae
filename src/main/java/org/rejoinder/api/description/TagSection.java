package org.rejoinder.api.description;

import java.util.List;

/** Operations of one kind. */
public record TagSection(String name, String description, List<Operation> operations) {}
