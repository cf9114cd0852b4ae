package org.rejoinder.screening.check;

import java.util.Set;

/** Domains that give out addresses to throw away. */
public final class DisposableDomains {

    public static final Set<String> ALL = ResourceList.of("disposable-domains.txt");

    private DisposableDomains() {}
}
