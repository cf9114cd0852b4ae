package org.rejoinder.moderation;

import java.util.List;

/** These replies have been changed by somebody. */
public record Decided(List<Long> replies, String by) {}
