package org.rejoinder.reader.article;

import java.time.Instant;
import org.rejoinder.article.Correction;

/**
 * A correction as readers see it.
 *
 * @param credit who found it; null if nobody is named
 */
public record CorrectionView(
        long id, String slug, String title, String wrong, String right, String credit, Instant at) {

    public static CorrectionView of(Correction correction) {
        return new CorrectionView(
                correction.id(),
                correction.article().slug(),
                correction.article().title(),
                correction.wrong(),
                correction.right(),
                correction.credit().orElse(null),
                correction.at());
    }
}
