package org.rejoinder.screening;

import org.rejoinder.failure.DeniedException;

/** The account may not set what replies are screened with. */
public final class PolicyAccessDeniedException extends DeniedException {}
