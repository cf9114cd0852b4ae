package org.rejoinder.http;

import java.util.Optional;

/** Where things are that had another address before the site was here. */
public interface FormerAddresses {

    /**
     * @param path as it is within the site, decoded
     * @param query as it was asked; null for none
     * @return a path of today
     */
    Optional<String> placeOf(String path, String query);
}
