package org.rejoinder.account;

import org.rejoinder.failure.ConflictException;

/** There is an account with this address already. */
public final class AddressTakenException extends ConflictException {}
