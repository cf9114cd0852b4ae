package org.rejoinder.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rejoinder.site.DateFormats;
import org.rejoinder.trash.Trash;

/** Until when what is moved to the bin now can be restored. */
@ApplicationScoped
public class TrashDeadline {

    @Inject
    private Clock clock;

    @Inject
    private DateFormats dateFormats;

    /** The day on which it is deleted for good. */
    String inWords() {
        return dateFormats.date(clock.instant().plus(Trash.KEPT));
    }
}
