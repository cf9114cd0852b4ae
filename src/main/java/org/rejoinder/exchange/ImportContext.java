package org.rejoinder.exchange;

import java.time.Instant;
import org.rejoinder.exchange.conversion.PictureLookup;

/**
 * @param source the address of the site that is imported
 * @param run 0 if nothing is to be brought
 * @param now for what does not say when it was
 * @param pictures where those of the items are here
 * @param bringsPictures whether more of them may be here than there were when a text was brought
 */
record ImportContext(String source, long run, Instant now, PictureLookup pictures, boolean bringsPictures) {

    /** Before an export has said where it is from. */
    static final ImportContext NONE = new ImportContext("", 0, Instant.EPOCH);

    ImportContext(String source, long run, Instant now) {
        this(source, run, now, PictureLookup.NONE, false);
    }

    boolean isWritten() {
        return run != 0;
    }

    ImportContext bringingPictures(boolean brings) {
        return new ImportContext(source, run, now, pictures, brings);
    }

    ImportContext with(PictureLookup local) {
        return new ImportContext(source, run, now, local, bringsPictures);
    }
}
