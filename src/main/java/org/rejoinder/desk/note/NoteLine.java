package org.rejoinder.desk.note;

import java.io.Serializable;
import java.time.Instant;

/**
 * A note as it is shown.
 *
 * @param by who wrote it
 * @param mentioned the names of those whom it mentions; empty for nobody
 * @param onWriter whether it is about the writer, where it stands beside notes on a reply
 * @param removable whether whoever looks at it may remove it
 */
public record NoteLine(
        long id, String by, Instant at, String text, String mentioned, boolean onWriter, boolean removable)
        implements Serializable {}
