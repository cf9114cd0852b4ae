package org.rejoinder.desk.writer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.queue.QueueQueryParser;
import org.rejoinder.moderation.Decision;
import org.rejoinder.screening.WriterTrust;

/**
 * What somebody wants the site to do with a writer, as it was typed.
 *
 * @param shown what was decided when the form was shown
 * @param choice one of {@link WriterTrust}; empty for what follows from what they wrote
 * @param until the last day of a block; empty for ever
 * @param held what becomes of the replies that wait, one of {@link #HELD}; empty if the form showed none
 * @param rule a house rule for those that are rejected; empty for none
 * @param reason what their writer is told then
 */
public record StandingForm(String shown, String choice, String until, String held, String rule, String reason) {

    /** Years; whoever wants more blocks for ever. */
    private static final int LONGEST = 10;

    private static final Set<String> HELD = Set.of("", "leave", "reject", "spam");

    static StandingForm in(HttpServletRequest request) {
        return new StandingForm(
                RequestText.in(request, "shown"),
                RequestText.in(request, "standing"),
                RequestText.in(request, "until").strip(),
                RequestText.in(request, "held"),
                RequestText.in(request, "rule"),
                RequestText.asTyped(RequestText.in(request, "reason")));
    }

    /** What cannot be used, by field. @param rules those of the house */
    Map<String, String> problems(List<String> rules, Instant now, ZoneId zone) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!choice.isEmpty() && trust().isEmpty()) {
            problems.put("standing", DeskMessages.of("writer.standing.none"));
        }
        if (isBlock() && !until.isEmpty()) {
            LocalDate day = QueueQueryParser.day(until);
            LocalDate today = LocalDate.ofInstant(now, zone);
            if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(LONGEST))) {
                problems.put("until", DeskMessages.of("writer.until.wrong", LONGEST));
            }
        }
        if (isBlock() && !HELD.contains(held)) {
            problems.put("held", DeskMessages.of("writer.standing.none"));
        }
        if (isBlock() && !rule.isEmpty() && !rules.contains(rule)) {
            problems.put("rule", DeskMessages.of("writer.rule.gone"));
        }
        if (isBlock() && reason.length() > Decision.LONGEST_REASON) {
            problems.put("reason", DeskMessages.of("queue.reason.long", Decision.LONGEST_REASON));
        }
        return problems;
    }

    Optional<WriterTrust> trust() {
        return Arrays.stream(WriterTrust.values())
                .filter(trust -> trust.name().equals(choice))
                .findFirst();
    }

    boolean isBlock() {
        return trust().filter(trust -> trust == WriterTrust.BLOCKED).isPresent();
    }

    /** The end of its last day on the clocks of the site; null for never. Only if there is no problem. */
    Instant end(ZoneId zone) {
        return isBlock() && !until.isEmpty()
                ? QueueQueryParser.day(until).plusDays(1).atStartOfDay(zone).toInstant()
                : null;
    }

    /** What becomes of the replies that wait; empty to leave them. */
    Optional<Decision> decision() {
        if (!isBlock()) {
            return Optional.empty();
        }
        return switch (held) {
            case "reject" ->
                Optional.of(Decision.reject(rule.isEmpty() ? null : rule, reason.isEmpty() ? null : reason));
            case "spam" -> Optional.of(Decision.spam());
            default -> Optional.empty();
        };
    }
}
