package org.rejoinder.api.published;

import java.util.List;
import org.rejoinder.article.Byline;

/**
 * Somebody who wrote an article.
 *
 * @param handle of their page; null if they have none
 */
public record CreditItem(String name, String handle) {

    static List<CreditItem> in(Byline byline) {
        return byline.pieces().stream()
                .filter(Byline.Piece::isName)
                .map(piece -> new CreditItem(piece.text(), piece.isHandled() ? piece.handle() : null))
                .toList();
    }
}
