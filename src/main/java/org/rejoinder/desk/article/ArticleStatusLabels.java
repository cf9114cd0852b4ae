package org.rejoinder.desk.article;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rejoinder.article.ArticleState;
import org.rejoinder.article.WorkflowStage;
import org.rejoinder.desk.DeskMessages;

/** Where an article stands, in a word or two. */
final class ArticleStatusLabels {

    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm ('UTC'xxx, VV)", Locale.ENGLISH);

    private ArticleStatusLabels() {}

    /** @param due on the clocks of the site; null unless it is scheduled */
    static String of(ArticleState state, WorkflowStage workflowStage, boolean workingCopy, String due) {
        String shown = DeskMessages.of(
                switch (state) {
                    case DRAFT -> "articles.draft";
                    case PUBLISHED -> "articles.published";
                    case RETRACTED -> "articles.retracted";
                    case TRASHED -> "articles.trashed";
                    case REMOVED -> "articles.removed";
                });
        String next = switch (workflowStage) {
            case SUBMITTED -> DeskMessages.of("articles.submitted");
            case SCHEDULED -> DeskMessages.of("articles.scheduled", due);
            case WRITTEN -> workingCopy ? DeskMessages.of("articles.workingCopy") : "";
        };
        if (next.isEmpty()) {
            return shown;
        }
        return state == ArticleState.DRAFT
                ? next.substring(0, 1).toUpperCase(Locale.ENGLISH) + next.substring(1)
                : shown + " · " + next;
    }

    /** With the offset and the zone, since clocks are put forward and back. */
    static String due(Instant due, ZoneId zone) {
        return DUE.format(due.atZone(zone));
    }
}
