package org.rejoinder.trash;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something in the bin.
 *
 * @param id among its kind
 * @param by the name of whoever put it there
 */
public record TrashedItem(long id, String name, String by, Instant at) implements Serializable {

    /** A place in the list, which has the newest first. */
    public record Position(Instant at, long id) {

        /** Before everything: PostgreSQL has no later year. */
        public static final Position BEGINNING = new Position(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
    }

    public static TrashedItem of(long id, String name, TrashNotice notice) {
        return new TrashedItem(id, name, notice.by(), notice.at());
    }
}
