package org.rejoinder.desk;

import java.io.Serializable;
import java.util.List;

/**
 * What the last button of the queue did, as long as it can be undone: one decision or a batch, and the places that it left.
 *
 * @param group null if it was not about a group
 * @param entry the audit row of one decision; null for a batch
 */
record Done(List<Places.Left<Card>> cards, Places.Left<Alike> group, Long entry, Long batch) implements Serializable {

    static Done one(Places.Left<Card> card, long entry) {
        return new Done(List.of(card), null, entry, null);
    }

    static Done many(List<Places.Left<Card>> cards, long batch) {
        return new Done(cards, null, null, batch);
    }

    static Done group(Places.Left<Alike> group, long batch) {
        return new Done(List.of(), group, null, batch);
    }

    int place() {
        return cards.isEmpty() ? 0 : cards.get(0).place();
    }

    String name() {
        return cards.isEmpty() ? "" : cards.get(0).thing().getName();
    }
}
