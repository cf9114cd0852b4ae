package org.rejoinder.screening;

import java.util.Set;

/** Domains that give out addresses to throw away. */
public final class DisposableDomains {

    public static final Set<String> ALL = Lines.of("disposable-domains.txt");

    private DisposableDomains() {}
}
