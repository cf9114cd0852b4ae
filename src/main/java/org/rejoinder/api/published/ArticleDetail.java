package org.rejoinder.api.published;

import java.time.Instant;
import java.util.List;

/**
 * A published article with its text.
 *
 * @param revision of the text that readers get; who answers says which they have read
 * @param html sanitised; addresses in it are absolute
 * @param repliesOpen whether it can be answered now
 * @param repliesCloseAt when it can no more; null if that is not planned
 */
public record ArticleDetail(
        ArticleItem article,
        int revision,
        String html,
        String text,
        List<CorrectionItem> corrections,
        boolean repliesOpen,
        Instant repliesCloseAt) {}
