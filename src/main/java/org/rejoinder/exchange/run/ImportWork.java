package org.rejoinder.exchange.run;

import java.io.IOException;
import java.util.function.LongPredicate;

/** What is done in one phase of an import. */
interface ImportWork {

    ImportPhase phase();

    /**
     * In stretches of a transaction each. One that was broken off begins again, and does nothing twice.
     *
     * @param run as it was taken; not of any transaction
     * @param tell is told how many rows there are, and says whether it is to end here
     * @throws ImportStoppedException if it was
     * @throws IOException if something about the file is wrong, and what
     */
    ImportCounts perform(ImportRun run, LongPredicate tell) throws IOException;
}
