package org.rejoinder.account.factor;

import java.time.Instant;

/** Somebody's password was right, and another factor is waited for. */
public record SecondStep(long account, String id, Instant endsAt, String password) {}
