package org.rejoinder.desk.article;

import org.rejoinder.article.ArticleTrashedException;
import org.rejoinder.article.MissingAltTextException;
import org.rejoinder.article.ScheduleInPastException;
import org.rejoinder.article.SlugTakenException;
import org.rejoinder.desk.DeskMessages;

/** Why an article was not changed, said at the field that is to be mended. */
final class ArticleErrorMessages {

    private ArticleErrorMessages() {}

    static void about(RuntimeException refusal) {
        if (refusal instanceof SlugTakenException taken) {
            DeskMessages.complain("address", DeskMessages.of("article.address.taken", taken.slug()));
        } else if (refusal instanceof MissingAltTextException missing) {
            DeskMessages.complain(
                    "body", DeskMessages.of("article.alternative.missing", String.join(", ", missing.pictures())));
        } else if (refusal instanceof ScheduleInPastException) {
            DeskMessages.complain("when", DeskMessages.of("article.plan.past"));
        } else if (refusal instanceof ArticleTrashedException) {
            DeskMessages.complain(null, DeskMessages.of("article.trashed"));
        } else {
            DeskMessages.complain(null, DeskMessages.of("article.notYours"));
        }
    }
}
