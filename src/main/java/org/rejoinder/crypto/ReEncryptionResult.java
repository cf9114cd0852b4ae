package org.rejoinder.crypto;

/**
 * What became of addresses that were to be sealed anew.
 *
 * @param lost how many no key opens; they stay as they are
 * @param failed how many the database would not take
 */
record ReEncryptionResult(int sealed, int lost, int failed) {

    static final ReEncryptionResult NOTHING = new ReEncryptionResult(0, 0, 0);
    static final ReEncryptionResult ONE = new ReEncryptionResult(1, 0, 0);
    static final ReEncryptionResult LOST = new ReEncryptionResult(0, 1, 0);
    static final ReEncryptionResult FAILED = new ReEncryptionResult(0, 0, 1);

    ReEncryptionResult and(ReEncryptionResult other) {
        return new ReEncryptionResult(sealed + other.sealed, lost + other.lost, failed + other.failed);
    }
}
