package org.rejoinder.screening.check;

import java.util.stream.Stream;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.Signal;

/** One look at a candidate. */
public interface Check {

    /** @param moderationMode that the candidate falls under */
    Stream<Signal> run(ScreenedReply screenedReply, ModerationMode moderationMode);
}
