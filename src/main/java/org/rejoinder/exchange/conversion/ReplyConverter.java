package org.rejoinder.exchange.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.Sha256;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.html.TextSummary;
import org.rejoinder.reply.ImportedReply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.Submission;

/** What a reply says elsewhere, as its writer would have typed it here. */
@ApplicationScoped
public class ReplyConverter {

    private static final String NAMELESS = "Anonymous";
    private static final int MOST_PARTS = 20;

    private static final Map<SourceReply.State, ReplyState> STATES = Map.of(
            SourceReply.State.PUBLISHED, ReplyState.PUBLISHED,
            SourceReply.State.HELD, ReplyState.HELD,
            SourceReply.State.SPAM, ReplyState.SPAM,
            SourceReply.State.TRASHED, ReplyState.REJECTED);

    /** Nothing else is put into a page. */
    private static final Pattern ANCHOR = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");

    @Inject
    Validator validator;

    /**
     * @param source where it is from
     * @param now for one that says not, or that it was written later
     * @param notes told what was changed about it
     * @return one; several if it is too long for one, in the order in which they are to be read
     */
    public List<ImportedReply> convert(String source, SourceReply reply, Instant now, List<String> notes)
            throws RefusedItemException {
        List<String> texts = texts(text(reply, notes), reply);
        if (texts.size() > 1) {
            notes.add("It is too long for one reply, and comes in %d.".formatted(texts.size()));
        }
        String name = name(reply, notes);
        EmailAddress address = address(source, reply, notes);
        String website = website(reply, notes);
        Instant writtenAt = writtenAt(reply, now, notes);
        List<ImportedReply> parts = new ArrayList<>();
        for (String text : texts) {
            String anchor = parts.isEmpty() ? anchor(reply) : null;
            parts.add(new ImportedReply(name, address, website, text, anchor, STATES.get(reply.state()), writtenAt));
        }
        return parts;
    }

    private static String anchor(SourceReply reply) {
        return ANCHOR.matcher(reply.anchor()).matches() ? reply.anchor() : null;
    }

    static String text(SourceReply reply, List<String> notes) throws RefusedItemException {
        if (reply.html().length() > SourceReply.LONGEST_HTML) {
            throw new RefusedItemException(
                    "Its text has more than %,d characters of HTML.".formatted(SourceReply.LONGEST_HTML));
        }
        return ReplyTextWriter.of(reply.html(), notes);
    }

    private List<String> texts(String text, SourceReply reply) throws RefusedItemException {
        if (text.isBlank() && reply.state() == SourceReply.State.TRASHED) {
            throw new RefusedItemException("It was deleted, and nothing of it is left.");
        }
        List<String> parts = TextParts.of(TextNormalizer.normalize(text), Submission.LONGEST_COMMENT);
        if (parts.size() > MOST_PARTS) {
            throw new RefusedItemException("It would be more than %d replies.".formatted(MOST_PARTS));
        }
        for (String part : parts) {
            Optional<String> problem = problem("comment", part);
            if (problem.isPresent()) {
                throw new RefusedItemException(problem.get());
            }
        }
        return parts;
    }

    String name(SourceReply reply, List<String> notes) {
        String name = PublicName.of(
                ReplyTextWriter.of(reply.name()).replaceAll("\\s+", " "),
                "The name of its writer had an email address in it, which is left out.",
                notes);
        if (name.codePointCount(0, name.length()) > Submission.LONGEST_NAME) {
            notes.add("The name of its writer is cut.");
            name = TextSummary.of(name, Submission.LONGEST_NAME);
        }
        if (name.isBlank() || problem("name", name).isPresent()) {
            notes.add("Its writer has no name.");
            return NAMELESS;
        }
        return name;
    }

    private EmailAddress address(String source, SourceReply reply, List<String> notes) {
        return EmailAddress.parse(reply.email())
                .filter(address -> problem("email", reply.email()).isEmpty())
                .orElseGet(() -> {
                    if (!reply.email().isBlank()) {
                        notes.add("The address of its writer is none, and is left out.");
                    }
                    return nobody(source, reply);
                });
    }

    /** In a domain that nobody can have (RFC 2606): every writer here has an address, and this one is nobody else's. */
    private static EmailAddress nobody(String source, SourceReply reply) {
        String key = Sha256.hexOf(source + "\0" + reply.key(), 16);
        return EmailAddress.parse(key + "@import.invalid").orElseThrow();
    }

    private String website(SourceReply reply, List<String> notes) {
        String website = reply.website().strip();
        if (website.isEmpty() || website.equals("http://")) {
            return null;
        }
        if (problem("website", website).isPresent()) {
            notes.add("The website of its writer is none, and is left out.");
            return null;
        }
        return website;
    }

    private static Instant writtenAt(SourceReply reply, Instant now, List<String> notes) {
        if (reply.writtenAt().isEmpty()) {
            notes.add("It does not say when it was written; it stands as of today.");
        } else if (reply.writtenAt().get().isAfter(now)) {
            notes.add("It says that it is to be written later; it stands as of today.");
        }
        return reply.writtenAt().filter(at -> !at.isAfter(now)).orElse(now);
    }

    private Optional<String> problem(String field, String typed) {
        return Submission.problem(validator, field, typed).map(problem -> problem.getMessage());
    }
}
