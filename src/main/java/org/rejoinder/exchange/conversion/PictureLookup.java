package org.rejoinder.exchange.conversion;

import java.util.Optional;

/** Where pictures of the old site are here. */
public interface PictureLookup {

    PictureLookup NONE = source -> Optional.empty();

    /**
     * @param address in the library
     * @param alternative for those who do not see it; may be empty
     */
    record LocalPicture(String address, String alternative, String caption) {}

    /** @param source as a text names it, or {@code attachment:} and a key of the export */
    Optional<LocalPicture> find(String source);

    /** Where it was, for whoever looks for it. */
    default String formerAddressOf(String source) {
        return source;
    }
}
