package org.rejoinder.screening;

import java.util.stream.Stream;

/** One look at a candidate. */
interface Screen {

    /** @param mode that the candidate falls under */
    Stream<Signal> look(Candidate candidate, Mode mode);
}
