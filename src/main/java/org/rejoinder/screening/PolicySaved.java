package org.rejoinder.screening;

import java.time.Instant;
import org.rejoinder.account.Account;

/** A policy is in force from now on. Fired in the transaction that saves it. */
public record PolicySaved(int version, Account by, Instant at) {}
