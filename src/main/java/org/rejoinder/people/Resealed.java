package org.rejoinder.people;

/**
 * What became of addresses that were to be sealed anew.
 *
 * @param lost how many no key opens; they stay as they are
 * @param failed how many the database would not take
 */
record Resealed(int sealed, int lost, int failed) {

    static final Resealed NOTHING = new Resealed(0, 0, 0);
    static final Resealed ONE = new Resealed(1, 0, 0);
    static final Resealed LOST = new Resealed(0, 1, 0);
    static final Resealed FAILED = new Resealed(0, 0, 1);

    Resealed and(Resealed other) {
        return new Resealed(sealed + other.sealed, lost + other.lost, failed + other.failed);
    }
}
