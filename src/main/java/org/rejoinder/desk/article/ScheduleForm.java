package org.rejoinder.desk.article;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.rejoinder.desk.DeskMessages;

/** When an article is to go out, as it was typed: a time on the clocks of the site. */
public final class ScheduleForm implements Serializable {

    private String when = "";
    private String offset = "";
    private String zone = "";
    private List<ZoneOffset> offsets = List.of();

    void zone(ZoneId zone) {
        this.zone = zone.getId();
    }

    /** Empty if it is no time that clocks show, or one that they show twice and nobody said which; then its field says so. */
    Optional<Instant> due(ZoneId zone) {
        zone(zone);
        offsets = List.of();
        Optional<ScheduleTime> planned = read().map(local -> new ScheduleTime(local, zone));
        if (planned.isEmpty()) {
            DeskMessages.complain("when", DeskMessages.of("article.plan.missing"));
            return Optional.empty();
        }
        ScheduleTime time = planned.get();
        if (time.isSkipped()) {
            DeskMessages.complain("when", DeskMessages.of("article.plan.skipped", zone.getId()));
            return Optional.empty();
        }
        if (!time.comesTwice()) {
            return Optional.of(time.at(time.offsets().get(0)));
        }
        offsets = time.offsets();
        Optional<ZoneOffset> chosen =
                offsets.stream().filter(each -> each.getId().equals(offset)).findFirst();
        if (chosen.isEmpty()) {
            DeskMessages.complain("offset", DeskMessages.of("article.plan.twice", zone.getId()));
        }
        return chosen.map(time::at);
    }

    private Optional<LocalDateTime> read() {
        try {
            return Optional.of(LocalDateTime.parse(when.strip().replace(' ', 'T')));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** As {@code datetime-local} fields have it. */
    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when == null ? "" : when;
    }

    /** Which of two, where clocks show a time twice. */
    public String getOffset() {
        return offset;
    }

    public void setOffset(String offset) {
        this.offset = offset == null ? "" : offset;
    }

    /** From which one must be chosen; empty if there is nothing to choose. */
    public List<String> getOffsets() {
        return offsets.stream().map(ZoneOffset::getId).toList();
    }

    public String getZone() {
        return zone;
    }
}
