package org.rejoinder.webhook.moderation;

import java.util.List;
import org.rejoinder.screening.Signal;

/**
 * What came of a question.
 *
 * @param signals none if it had nothing to say, or said nothing of use
 * @param problem why it said nothing of use; null otherwise
 */
record ExternalOpinion(List<Signal> signals, int millis, String problem) {}
