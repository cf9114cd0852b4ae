package org.rejoinder.account.factor;

/** What somebody can have besides a password. */
public enum FactorKind {
    APP,
    PASSKEY
}
