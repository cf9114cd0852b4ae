package org.rejoinder.screening;

import java.util.Optional;

/** One look at a candidate. */
interface Screen {

    Optional<Signal> look(Candidate candidate);
}
