package org.rejoinder.people;

import org.rejoinder.failure.ConflictException;

/** There is an account with this address already. */
public final class AddressTaken extends ConflictException {}
