package org.rejoinder.api.policy;

import java.util.List;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.screening.PolicyPreview;
import org.rejoinder.screening.Signal;

/**
 * Where a reply would go now, and why.
 *
 * @param verdict {@code publish}, {@code hold}, {@code spam}; {@code closed} if nothing is taken
 * @param detour why it goes elsewhere now than the policy says: {@code brake}, {@code no_mail}; null if it does not
 */
public record PreviewItem(String verdict, String detour, List<PreviewSignalItem> signals) {

    /**
     * Something that a check noticed.
     *
     * @param effect what it alone leads to: {@code tells}, {@code holds}, {@code spam}
     */
    public record PreviewSignalItem(String check, String category, String effect, String words) {

        static PreviewSignalItem of(Signal signal) {
            return new PreviewSignalItem(
                    signal.check(),
                    QueryParameters.wordOf(signal.category()),
                    QueryParameters.wordOf(signal.effect()),
                    signal.words());
        }
    }

    static PreviewItem of(PolicyPreview.Outcome outcome) {
        return new PreviewItem(
                outcome.verdict().map(QueryParameters::wordOf).orElse("closed"),
                outcome.detour().map(QueryParameters::wordOf).orElse(null),
                outcome.signals().stream().map(PreviewSignalItem::of).toList());
    }
}
