package org.rejoinder.exchange.own;

import static org.rejoinder.exchange.own.Field.flag;
import static org.rejoinder.exchange.own.Field.number;
import static org.rejoinder.exchange.own.Field.person;
import static org.rejoinder.exchange.own.Field.text;
import static org.rejoinder.exchange.own.Field.time;
import static org.rejoinder.exchange.own.Field.website;
import static org.rejoinder.exchange.own.Field.word;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditKind;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.mention.MentionKind;
import org.rejoinder.screening.Effect;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.TextField;

/** What readers wrote, and what became of it. */
final class ReplyMembers {

    /** Who came in and with what concerns nobody elsewhere; neither does who asked for their data, nor what was moved. */
    private static final String OF_CONTENT = Stream.of(AuditAction.values())
            .filter(act -> act.kind() != AuditKind.ACCOUNTS
                    && act != AuditAction.DATA_ASKED
                    && act != AuditAction.CONTENT_IMPORTED
                    && act != AuditAction.CONTENT_EXPORTED)
            .map(act -> "'" + act + "'")
            .collect(Collectors.joining(", ", "act in (", ") and number is not null"));

    /** Who had their name forgotten with their account has none here, either. */
    private static final String NAMED_AUDIT =
            "(select e.number, e.at, e.act, e.reply_id, e.revision, e.from_state, e.to_state, e.account_id,"
                    + " case when a.nameless then a.name else e.actor end as actor, e.door, e.rule, e.reason, e.waited,"
                    + " e.was_published_at from audit e left join account a on a.id = e.account_id) e";

    static final List<Member> ALL = List.of(
            Member.of(
                    "writers",
                    "writer",
                    "id",
                    number("number", "id"),
                    text("seed", "seed"),
                    time("firstSeenAt", "first_seen_at")),
            Member.of(
                    "replies",
                    "reply",
                    "id",
                    number("number", "id"),
                    number("article", "article_id"),
                    number("articleRevision", "article_revision"),
                    number("answers", "answers_id"),
                    number("writer", "writer_id"),
                    person("staff", "staff_id"),
                    text("name", "name"),
                    website("website", "website"),
                    website("mention", "mention_source"),
                    word("mentionKind", "mention_kind", MentionKind.values()),
                    time("mentionPublishedAt", "mention_at"),
                    text("text", "text"),
                    word("state", "state", ReplyState.values()),
                    text("rule", "rule"),
                    text("reason", "reason"),
                    number("revision", "revision"),
                    time("submittedAt", "submitted_at"),
                    time("publishedAt", "published_at"),
                    time("changedAt", "reworded_at"),
                    time("editedAt", "edited_at"),
                    time("erasedAt", "erased_at"),
                    text("appeal", "appeal"),
                    time("appealedAt", "appealed_at"),
                    number("resubmissions", "resubmissions"),
                    time("resubmittedAt", "resubmitted_at"),
                    text("formerAnchor", "former_anchor"),
                    number("suspicion", "suspicion"),
                    number("likelihood", "likelihood")),
            Member.of(
                    "featuredReplies",
                    "featured_reply",
                    "reply_id",
                    number("reply", "reply_id"),
                    number("article", "article_id"),
                    person("account", "account_id"),
                    time("at", "featured_at")),
            Member.of(
                    "replyRevisions",
                    "reply_wording",
                    "reply_id, revision",
                    number("reply", "reply_id"),
                    number("revision", "revision"),
                    text("name", "name"),
                    text("text", "text"),
                    flag("byWriter", "by_writer")),
            Member.of(
                    "signals",
                    "reply_signal",
                    "reply_id, place",
                    number("reply", "reply_id"),
                    number("place", "place"),
                    number("revision", "revision"),
                    text("check", "screen"),
                    number("version", "version"),
                    text("words", "words"),
                    number("weight", "weight"),
                    word("effect", "effect", Effect.values()),
                    word("category", "concern", SignalCategory.values()),
                    word("field", "part", TextField.values()),
                    number("from", "span_from"),
                    number("to", "span_to")),
            Member.of(
                    "errorReports",
                    "error_report",
                    "id",
                    number("number", "id"),
                    number("article", "article_id"),
                    number("revision", "revision"),
                    number("writer", "writer_id"),
                    text("name", "name"),
                    text("text", "text"),
                    flag("credit", "credit"),
                    time("reportedAt", "reported_at")),
            Member.of(
                            "audit",
                            "imported_audit",
                            "number",
                            time("at", "at"),
                            word("action", "act", AuditAction.values()),
                            number("reply", "reply_id"),
                            number("revision", "revision"),
                            word("from", "from_state", ReplyState.values()),
                            word("to", "to_state", ReplyState.values()),
                            person("account", "account_id"),
                            text("actor", "actor"),
                            word("channel", "door", Channel.values()),
                            text("rule", "rule"),
                            text("reason", "reason"),
                            number("waitedSeconds", "waited"),
                            time("wasPublishedAt", "was_published_at"))
                    .and(NAMED_AUDIT, OF_CONTENT, "number"));

    private ReplyMembers() {}
}
