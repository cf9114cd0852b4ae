package org.rejoinder.desk.article;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleState;
import org.rejoinder.article.Revision;
import org.rejoinder.article.WorkflowStage;
import org.rejoinder.desk.DeskMessages;

/**
 * What an editor's page shows of an article: where it stands, and which text is its newest. Two of them tell what happened to it
 * between them.
 *
 * @param textSavedAt when its newest text was saved; each save has another time
 * @param reviewNote tells two notes of a review apart
 */
public record ArticleSnapshot(ArticleState state, WorkflowStage stage, Instant textSavedAt, int reviewNote)
        implements Serializable {

    private static final Pattern TOKEN = Pattern.compile("([A-Z]{1,20})\\.([A-Z]{1,20})\\.(\\S{1,40})\\.(-?\\d{1,10})");

    static ArticleSnapshot of(Article article, Revision newest) {
        return new ArticleSnapshot(
                article.state(),
                article.stage(),
                newest.savedAt(),
                Objects.hashCode(article.reviewNote().orElse(null)));
    }

    /** As the page keeps it, for its script to hand back. */
    public String token() {
        return state + "." + stage + "." + textSavedAt + "." + reviewNote;
    }

    /** Empty for what is no token. */
    static Optional<ArticleSnapshot> in(String token) {
        Matcher written = TOKEN.matcher(token == null ? "" : token);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ArticleSnapshot(
                    ArticleState.valueOf(written.group(1)),
                    WorkflowStage.valueOf(written.group(2)),
                    Instant.parse(written.group(3)),
                    Integer.parseInt(written.group(4))));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    boolean hasTextOf(ArticleSnapshot other) {
        return textSavedAt.equals(other.textSavedAt);
    }

    /** Whether it stands where that one does, whatever its text is. */
    boolean standsAs(ArticleSnapshot other) {
        return state == other.state && stage == other.stage && reviewNote == other.reviewNote;
    }

    /** What happened to the article since, in a sentence. @param now the same article, as it is */
    String sentenceOn(Article now, Revision newest, ZoneId zone) {
        ArticleSnapshot current = of(now, newest);
        if (standsAs(current)) {
            return DeskMessages.of("article.moved.otherwise");
        }
        if (current.state != state) {
            return current.state == ArticleState.TRASHED
                    ? DeskMessages.of("article.trashed")
                    : DeskMessages.of("article.moved." + current.state);
        }
        return switch (current.stage) {
            case SUBMITTED -> DeskMessages.of("article.moved.SUBMITTED");
            case SCHEDULED ->
                DeskMessages.of(
                        "article.moved.SCHEDULED",
                        now.dueAt()
                                .map(due -> ArticleStatusLabels.due(due, zone))
                                .orElse(""));
            case WRITTEN ->
                reviewNote == current.reviewNote
                        ? DeskMessages.of("article.moved.WRITTEN")
                        : DeskMessages.of(
                                "article.moved.returned", now.reviewNote().orElse(""));
        };
    }
}
