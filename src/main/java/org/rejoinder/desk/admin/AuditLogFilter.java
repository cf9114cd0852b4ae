package org.rejoinder.desk.admin;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.rejoinder.desk.queue.QueueQueryParser;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditKind;
import org.rejoinder.moderation.audit.AuditQuery;

/**
 * Which rows the address of the log asks for: {@code ?who=3&act=revealed&reply=41&from=2026-11-01}. What it cannot
 * understand is left out.
 *
 * @param who the number of an account
 * @param from the first day
 * @param until the last day
 */
public record AuditLogFilter(Long who, AuditKind kind, AuditAction act, Long reply, LocalDate from, LocalDate until)
        implements Serializable {

    static AuditLogFilter in(Map<String, String> parameters) {
        return new AuditLogFilter(
                QueueQueryParser.number(parameters.get("who")),
                QueueQueryParser.name(AuditKind.class, parameters.get("kind"), null),
                QueueQueryParser.name(AuditAction.class, parameters.get("act"), null),
                QueueQueryParser.number(parameters.get("reply")),
                QueueQueryParser.day(parameters.get("from")),
                QueueQueryParser.day(parameters.get("until")));
    }

    /** @param zone whose days are meant */
    AuditQuery sought(ZoneId zone) {
        return new AuditQuery(
                reply, who, kind, act, begin(from, zone), until == null ? null : begin(until.plusDays(1), zone));
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    public boolean isEmpty() {
        return Stream.of(who, kind, act, reply, from, until).allMatch(Objects::isNull);
    }

    /** What an address says after its {@code ?}. */
    public String getParameters() {
        var parameters = new StringJoiner("&");
        QueueQueryParser.add(parameters, "who", who);
        QueueQueryParser.add(parameters, "kind", kind == null ? null : QueueQueryParser.nameOf(kind));
        QueueQueryParser.add(parameters, "act", act == null ? null : QueueQueryParser.nameOf(act));
        QueueQueryParser.add(parameters, "reply", reply);
        QueueQueryParser.add(parameters, "from", from);
        QueueQueryParser.add(parameters, "until", until);
        return parameters.toString();
    }
}
