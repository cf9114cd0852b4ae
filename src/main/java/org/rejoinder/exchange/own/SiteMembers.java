package org.rejoinder.exchange.own;

import static org.rejoinder.exchange.own.Field.flag;
import static org.rejoinder.exchange.own.Field.html;
import static org.rejoinder.exchange.own.Field.number;
import static org.rejoinder.exchange.own.Field.path;
import static org.rejoinder.exchange.own.Field.person;
import static org.rejoinder.exchange.own.Field.policy;
import static org.rejoinder.exchange.own.Field.text;
import static org.rejoinder.exchange.own.Field.time;
import static org.rejoinder.exchange.own.Field.website;
import static org.rejoinder.exchange.own.Field.word;

import java.util.List;
import org.rejoinder.media.ImageFormat;
import org.rejoinder.moderation.writer.RetentionCategory;
import org.rejoinder.page.PageType;

/** What a site has besides articles and replies, and what it is set to. */
final class SiteMembers {

    /** Before what refers to them. */
    static final List<Member> FIRST = List.of(
            Member.of(
                    "profiles",
                    "profile",
                    "~handle",
                    person("account", "account_id"),
                    text("handle", "handle"),
                    text("name", "name"),
                    text("bio", "bio"),
                    website("website", "website")),
            Member.of(
                    "handles",
                    "profile_handle",
                    "~handle",
                    text("handle", "handle"),
                    text("profile", "(select p.handle from profile p where p.id = profile_id)")),
            Member.of(
                    "pictures",
                    "picture",
                    "id",
                    number("number", "id"),
                    text("hash", "hash"),
                    word("format", "format", ImageFormat.values()),
                    number("width", "width"),
                    number("height", "height"),
                    text("name", "name"),
                    text("alternative", "alternative"),
                    flag("decorative", "decorative"),
                    text("caption", "caption"),
                    text("credit", "credit"),
                    person("uploadedBy", "uploaded_by"),
                    time("uploadedAt", "uploaded_at"),
                    time("trashedAt", "trashed_at"),
                    person("trashedBy", "trashed_by")));

    static final List<Member> LAST = List.of(
            Member.of(
                    "pages",
                    "standing_page",
                    "id",
                    number("number", "id"),
                    word("kind", "kind", PageType.values()),
                    text("slug", "slug"),
                    text("title", "title"),
                    html("body", "body"),
                    flag("published", "published"),
                    time("changedAt", "changed_at"),
                    time("trashedAt", "trashed_at"),
                    person("trashedBy", "trashed_by")),
            Member.of("pageSlugs", "standing_page_slug", "~slug", text("slug", "slug"), number("page", "page_id")),
            Member.of(
                    "formerAddresses",
                    "former_address",
                    "digest",
                    text("path", "path"),
                    number("article", "article_id"),
                    number("page", "page_id"),
                    number("picture", "picture_id"),
                    path("target", "target"),
                    time("addedAt", "added_at")),
            Member.of(
                    "pageRevisions",
                    "page_revision",
                    "page_id, number",
                    number("page", "page_id"),
                    number("number", "number"),
                    text("title", "title"),
                    html("body", "body"),
                    time("savedAt", "saved_at"),
                    person("savedBy", "saved_by")),
            Member.of(
                    "houseRules",
                    "house_rule",
                    "id",
                    number("number", "id"),
                    text("words", "words"),
                    number("place", "place"),
                    flag("retired", "retired")),
            Member.of(
                    "moderation",
                    "moderation_policy",
                    "id",
                    flag("authorsDecide", "authors_decide"),
                    number("secondOpinionPercent", "second_opinion_percent"),
                    number("remindAfterHours", "remind_after_hours"),
                    number("hideAtReports", "hide_at_reports"),
                    flag("notesInMyData", "notes_in_my_data")),
            Member.of(
                    "policies",
                    "screening_policy",
                    "version",
                    number("version", "version"),
                    policy("document", "document"),
                    time("savedAt", "saved_at"),
                    person("account", "account_id"),
                    text("savedBy", "saved_by")),
            Member.of("policyInForce", "screening_state", "id", number("version", "version")),
            Member.of(
                    "publishing",
                    "newsroom",
                    "id",
                    flag("authorsPublish", "authors_publish"),
                    text("timeZone", "time_zone")),
            Member.of(
                    "retention",
                    "retention",
                    "~kind",
                    word("category", "kind", RetentionCategory.values()),
                    number("days", "days")),
            Member.of(
                    "branding",
                    "masthead",
                    "id",
                    text("name", "name"),
                    text("tagline", "tagline"),
                    text("frontTitle", "front_title"),
                    text("accent", "accent"),
                    text("menu", "menu"),
                    text("footer", "footer"),
                    text("logo", "logo"),
                    text("language", "language")));

    private SiteMembers() {}
}
