package org.rejoinder.node;

/** How a node stands to the others. */
public enum NodeState {
    /** It hears of them; or it starts, or there can be none. */
    HEARS,
    /** It does not hear of them, and can ask the database: it makes each page anew. */
    DEAF,
    /** It cannot even ask the database: what it has ready is better than nothing. */
    CUT_OFF
}
