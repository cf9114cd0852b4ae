package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.transaction.Transactional;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.correction.ErrorReport;
import org.rejoinder.correction.ErrorReports;
import org.rejoinder.crypto.RevealedEmailTag;
import org.rejoinder.follow.Follow;
import org.rejoinder.follow.Follows;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.writer.AppealedDecision;
import org.rejoinder.moderation.writer.Appeals;
import org.rejoinder.note.Note;
import org.rejoinder.note.Notes;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyRevision;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.report.ReplyReport;
import org.rejoinder.report.ReplyReports;
import org.rejoinder.screening.Signal;
import org.rejoinder.settings.Settings;

/** All that is kept about somebody who writes, as JSON, a chunk at a time. Times are UTC (RFC 3339). */
@ApplicationScoped
public class MyDataExport {

    private static final int CHUNK = 200;

    @Inject
    private Replies replies;

    @Inject
    private Appeals appeals;

    @Inject
    private ErrorReports reports;

    @Inject
    private ReplyReports replyReports;

    @Inject
    private Notes notes;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private Follows follows;

    @Inject
    private Commenters commenters;

    @Inject
    private RevealedEmailTag addresses;

    @Inject
    private Settings settings;

    @Transactional
    public void write(org.rejoinder.commenter.Commenter person, Writer out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartObject();
            json.write("site", settings.site().toString());
            json.write("email", addresses.print(commenters.addressOf(person)));
            json.write("firstSeen", person.firstSeenAt().toString());
            text(json, "verified", person.verifiedAt().map(Object::toString).orElse(null));
            json.writeStartArray("replies");
            long below = Long.MAX_VALUE;
            List<Reply> chunk;
            do {
                chunk = replies.by(person, below, CHUNK);
                for (Reply reply : chunk) {
                    write(reply, json);
                    below = reply.id();
                }
            } while (chunk.size() == CHUNK);
            json.writeEnd();
            json.writeStartArray("reportedErrors");
            for (ErrorReport report : reports.by(person)) {
                json.writeStartObject();
                json.write(
                        "article",
                        settings.site() + "/articles/" + report.article().slug());
                json.write("reported", report.at().toString());
                json.write("name", report.name());
                json.write("text", report.text());
                json.writeEnd();
            }
            json.writeEnd();
            json.writeStartArray("reportedReplies");
            replyReports.by(person).forEach(report -> write(report, json));
            json.writeEnd();
            // Only where the site says that the law asks for it
            if (moderationSettingsService.current().areNotesInMyData()) {
                json.writeStartArray("notes");
                notes.about(person).forEach(note -> write(note, json));
                json.writeEnd();
            }
            json.writeStartArray("followedByMail");
            follows.allOf(person).forEach(follow -> write(follow, json));
            json.writeEnd();
            json.writeEnd();
        }
    }

    /** Who wrote it is nothing about the person. */
    private static void write(Note note, JsonGenerator json) {
        json.writeStartObject();
        note.reply().ifPresent(reply -> json.write("reply", reply.id()));
        json.write("written", note.at().toString());
        json.write("text", note.text());
        json.writeEnd();
    }

    private void write(ReplyReport report, JsonGenerator json) {
        json.writeStartObject();
        json.write("reply", settings.site() + "/replies/" + report.reply().id());
        json.write("reported", report.at().toString());
        json.write("reason", report.reason().name());
        json.write("houseRule", report.rule());
        json.write("explanation", report.explanation());
        json.write("place", report.place());
        json.write("name", report.name());
        text(json, "appeal", report.appeal().orElse(null));
        text(
                json,
                "outcome",
                report.decision().map(made -> made.outcome().name()).orElse(null));
        json.writeEnd();
    }

    private static void write(Follow follow, JsonGenerator json) {
        json.writeStartObject();
        json.write("what", follow.target().text());
        json.write("howOften", follow.frequency().name());
        json.write("asked", follow.askedAt().toString());
        text(json, "confirmed", follow.confirmedAt().map(Object::toString).orElse(null));
        text(json, "stopped", follow.stoppedAt().map(Object::toString).orElse(null));
        json.writeEnd();
    }

    private void write(Reply reply, JsonGenerator json) {
        json.writeStartObject();
        json.write("number", reply.id());
        json.write("article", settings.site() + "/articles/" + reply.article().slug());
        reply.answers().ifPresent(answered -> json.write("answers", answered.id()));
        json.write("state", reply.state().name());
        json.write("revision", reply.revision());
        json.write("submitted", reply.submittedAt().toString());
        text(json, "published", reply.publishedAt().map(Object::toString).orElse(null));
        json.write("name", reply.name());
        text(json, "website", reply.website().orElse(null));
        json.write("text", reply.text());
        Optional<AppealedDecision> appealed = appeals.against(reply);
        Optional<AppealedDecision> standing = appealed.filter(first -> isUpheldInSilence(reply));
        text(
                json,
                "houseRule",
                reply.rule().or(() -> standing.map(AppealedDecision::rule)).orElse(null));
        text(
                json,
                "reason",
                reply.reason().or(() -> standing.map(AppealedDecision::reason)).orElse(null));
        text(json, "appeal", reply.appeal().orElse(null));
        appealed.ifPresent(decision -> {
            json.writeStartObject("appealedDecision");
            json.write("at", decision.at().toString());
            text(json, "houseRule", decision.rule());
            text(json, "reason", decision.reason());
            json.writeEnd();
        });
        json.write("mailAboutAnswers", reply.notifyPreference().name());
        json.write("mailAboutDecisions", NotificationPreferences.areDecisionsMailed(reply));
        json.writeStartArray("noticed");
        reply.signals().stream().map(Signal::words).forEach(json::write);
        json.writeEnd();
        json.writeStartArray("formerWordings");
        for (ReplyRevision replyRevision :
                replies.wordingsOf(List.of(reply.id())).getOrDefault(reply.id(), List.of())) {
            json.writeStartObject();
            json.write("name", replyRevision.name());
            json.write("text", replyRevision.text());
            json.write("changedBy", replyRevision.isByWriter() ? "writer" : "desk");
            json.writeEnd();
        }
        json.writeEnd();
        json.writeEnd();
    }

    /** Whether an appeal was turned down without another word: what was said first is the reason then. */
    private static boolean isUpheldInSilence(Reply reply) {
        return reply.state() == ReplyState.REJECTED
                && reply.rule().isEmpty()
                && reply.reason().isEmpty();
    }

    private static void text(JsonGenerator json, String name, String value) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value);
        }
    }
}
