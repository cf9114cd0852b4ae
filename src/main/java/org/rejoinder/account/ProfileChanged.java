package org.rejoinder.account;

/** What readers are told about somebody is no longer what it was. Fired in the transaction that changes it. */
public record ProfileChanged(long profile) {}
