package org.rejoinder.reader.article;

import java.util.List;
import java.util.Map;
import org.rejoinder.account.Profile;
import org.rejoinder.article.Byline;

/**
 * A name in a byline, or what stands between two.
 *
 * @param handle whose page it leads to; null if it leads nowhere
 */
public record CreditView(String text, boolean isName, String handle) {

    /** @param known the profiles by the handles in the byline */
    static List<CreditView> of(Byline byline, Map<String, Profile> known) {
        return byline.pieces().stream()
                .map(piece -> new CreditView(
                        piece.text(),
                        piece.isName(),
                        piece.isHandled() && known.containsKey(piece.handle())
                                ? known.get(piece.handle()).handle()
                                : null))
                .toList();
    }
}
