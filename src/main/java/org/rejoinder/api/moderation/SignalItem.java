package org.rejoinder.api.moderation;

import org.rejoinder.api.QueryParameters;
import org.rejoinder.screening.Signal;

/**
 * Something that a check noticed.
 *
 * @param effect what it alone leads to: {@code tells}, {@code holds}, {@code spam}
 * @param revision of the reply whose words were screened
 */
public record SignalItem(String check, String category, String effect, String words, int revision) {

    static SignalItem of(Signal signal) {
        return new SignalItem(
                signal.check(),
                QueryParameters.wordOf(signal.category()),
                QueryParameters.wordOf(signal.effect()),
                signal.words(),
                signal.revision());
    }
}
