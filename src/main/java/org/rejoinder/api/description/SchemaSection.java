package org.rejoinder.api.description;

import java.util.List;

/** What a body has. */
public record SchemaSection(String name, String description, List<MemberDescription> members) {}
