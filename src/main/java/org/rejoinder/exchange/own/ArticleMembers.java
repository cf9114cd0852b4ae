package org.rejoinder.exchange.own;

import static org.rejoinder.exchange.own.Field.flag;
import static org.rejoinder.exchange.own.Field.html;
import static org.rejoinder.exchange.own.Field.media;
import static org.rejoinder.exchange.own.Field.number;
import static org.rejoinder.exchange.own.Field.person;
import static org.rejoinder.exchange.own.Field.text;
import static org.rejoinder.exchange.own.Field.time;
import static org.rejoinder.exchange.own.Field.word;

import java.util.List;
import org.rejoinder.article.ArticleState;
import org.rejoinder.article.WorkflowStage;
import org.rejoinder.article.topic.Topics;

/** What an article has, and what leads to it. */
final class ArticleMembers {

    static final List<Member> ALL = List.of(
            Member.of(
                    "articles",
                    "article",
                    "id",
                    number("number", "id"),
                    word("state", "state", ArticleState.values()),
                    text("slug", "slug"),
                    flag("slugChosen", "slug_chosen"),
                    text("title", "title"),
                    text("standfirst", "standfirst"),
                    text("byline", "byline"),
                    html("body", "body"),
                    person("author", "author_id"),
                    flag("repliesOpen", "replies_open"),
                    time("createdAt", "created_at"),
                    time("changedAt", "changed_at"),
                    time("publishedAt", "published_at"),
                    time("updatedAt", "updated_at"),
                    number("newestRevision", "newest"),
                    number("shownRevision", "shown"),
                    word("stage", "stage", WorkflowStage.values()),
                    time("dueAt", "due_at"),
                    person("scheduledBy", "scheduled_by"),
                    text("reviewNote", "review_note"),
                    text("retractionNote", "retraction_note"),
                    time("retractedAt", "retracted_at"),
                    text("proposedWrong", "proposed_wrong"),
                    text("proposedRight", "proposed_right"),
                    text("proposedCredit", "proposed_credit"),
                    text("series", "series"),
                    text("seriesSlug", "series_slug"),
                    number("part", "part"),
                    text("searchTitle", "search_title"),
                    text("searchDescription", "search_description"),
                    media("searchPicture", "search_picture"),
                    flag("searchHidden", "search_hidden"),
                    media("leadImage", "lead_image"),
                    text("leadAlternative", "lead_alternative"),
                    time("trashedAt", "trashed_at"),
                    person("trashedBy", "trashed_by")),
            Member.of(
                    "articleTags",
                    "article_tag",
                    "article_id, place",
                    number("article", "article_id"),
                    number("place", "place"),
                    text("name", "name"),
                    text("slug", "slug")),
            Member.of(
                    "articleBylines",
                    "article_byline",
                    "article_id, place",
                    number("article", "article_id"),
                    number("place", "place"),
                    text("handle", "handle")),
            Member.of(
                    "revisions",
                    "article_revision",
                    "article_id, number",
                    number("article", "article_id"),
                    number("number", "number"),
                    text("title", "title"),
                    text("standfirst", "standfirst"),
                    text("byline", "byline"),
                    html("body", "body"),
                    text("tags", "tags"),
                    text("series", "series"),
                    number("part", "part"),
                    text("searchTitle", "search_title"),
                    text("searchDescription", "search_description"),
                    media("searchPicture", "search_picture"),
                    flag("searchHidden", "search_hidden"),
                    flag("autosaved", "autosaved"),
                    time("savedAt", "saved_at"),
                    person("savedBy", "saved_by"),
                    number("restoredFrom", "restored_from"),
                    time("publicAt", "public_at")),
            Member.of(
                    "corrections",
                    "correction",
                    "id",
                    number("number", "id"),
                    number("article", "article_id"),
                    number("revision", "revision"),
                    text("whatWas", "what_was"),
                    text("whatIs", "what_is"),
                    text("credit", "credit"),
                    time("notedAt", "noted_at"),
                    person("notedBy", "noted_by")),
            Member.of("slugs", "article_slug", "~slug", text("slug", "slug"), number("article", "article_id")),
            Member.of(
                    "pinnedArticles",
                    "pinned_article",
                    "article_id",
                    number("article", "article_id"),
                    time("pinnedAt", "pinned_at")),
            Member.of(
                    "topics",
                    "subject_description",
                    "~kind, ~slug",
                    word("kind", "kind", Topics.Kind.values()),
                    text("slug", "slug"),
                    text("words", "words")),
            Member.of(
                    "topicRedirects",
                    "topic_redirect",
                    "~kind, ~slug",
                    word("kind", "kind", Topics.Kind.values()),
                    text("slug", "slug"),
                    text("target", "target")));

    private ArticleMembers() {}
}
