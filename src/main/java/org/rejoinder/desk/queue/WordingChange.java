package org.rejoinder.desk.queue;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.rejoinder.desk.TextDiff;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyRevision;

/**
 * What was changed in a reply since somebody last decided about other words of it, however many steps that took; since it came
 * in, if nobody has.
 *
 * @param by who changed it: its writer, a moderator, or both
 * @param name what was changed in the name; null for nothing
 * @param text null for nothing
 */
public record WordingChange(By by, TextDiff name, TextDiff text) implements Serializable {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n+");

    /** Who has changed words. */
    public enum By {
        WRITER,
        MODERATOR,
        BOTH
    }

    /**
     * Empty if it says the same.
     *
     * @param wordings all that it said before, oldest first
     * @param decisions about it
     */
    static Optional<WordingChange> of(Reply reply, List<ReplyRevision> wordings, List<AuditEntry> decisions) {
        OptionalInt decided = decisions.stream()
                .mapToInt(AuditEntry::revision)
                .filter(revision -> revision < reply.revision())
                .max();
        List<ReplyRevision> since = wordings.stream()
                .filter(wording -> wording.revision() >= decided.orElse(1))
                .toList();
        return since.isEmpty() ? Optional.empty() : since(reply, since.get(0), by(since));
    }

    private static Optional<WordingChange> since(Reply reply, ReplyRevision former, By by) {
        TextDiff name = diff(former.name(), reply.name());
        TextDiff text = textDiff(former.text(), reply.text());
        return name == null && text == null ? Optional.empty() : Optional.of(new WordingChange(by, name, text));
    }

    /** As readers see it; as it was typed if they see the same words in both, only set in another way. */
    private static TextDiff textDiff(String before, String now) {
        TextDiff seen = diff(seen(before), seen(now));
        return seen == null ? diff(before, now) : seen;
    }

    private static String seen(String typed) {
        return BETWEEN_PARAGRAPHS
                .matcher(ReplyMarkup.read(typed).text())
                .replaceAll("\n\n")
                .strip();
    }

    private static TextDiff diff(String before, String now) {
        return before.equals(now) ? null : TextDiff.between(before, now);
    }

    private static By by(List<ReplyRevision> since) {
        if (since.stream().allMatch(ReplyRevision::isByWriter)) {
            return By.WRITER;
        }
        return since.stream().noneMatch(ReplyRevision::isByWriter) ? By.MODERATOR : By.BOTH;
    }
}
