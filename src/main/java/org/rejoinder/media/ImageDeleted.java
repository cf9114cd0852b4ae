package org.rejoinder.media;

import java.util.List;

/** A picture is no longer in the library. Fired in the transaction that takes it out; its files go once that is certain. */
record ImageDeleted(List<String> files) {}
