package org.rejoinder.receipt;

import org.rejoinder.failure.DeniedException;

/** The account may not see what is kept about somebody who writes. */
public final class DataAccessDeniedException extends DeniedException {}
