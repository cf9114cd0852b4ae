package org.rejoinder.people;

/** There is an account with this address already. */
public final class AddressTaken extends RuntimeException {}
