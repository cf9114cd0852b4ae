package org.rejoinder.desk.article;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A time on the clocks of the site. Clocks that are put forward skip some; clocks that are put back show some twice. */
public record ScheduleTime(LocalDateTime local, ZoneId zone) {

    /** How far clocks may be from UTC when they show this: none if they never do, two if they do so twice. */
    public List<ZoneOffset> offsets() {
        return zone.getRules().getValidOffsets(local);
    }

    public boolean isSkipped() {
        return offsets().isEmpty();
    }

    public boolean comesTwice() {
        return offsets().size() == 2;
    }

    /** @param offset one of {@link #offsets} */
    public Instant at(ZoneOffset offset) {
        return local.toInstant(offset);
    }
}
