package org.rejoinder.page;

/** What a standing page is for. All but the last are there from the start, and stay. */
public enum PageType {
    /** Who makes this site. */
    ABOUT,
    /** What is asked of those who reply; the reply form leads to it. */
    COMMENT_POLICY,
    /** Made of what the site really keeps; only its introduction can be written. */
    PRIVACY,
    /** Whatever the site needs. */
    OWN;

    /** Whether there are words of the product for it, until somebody writes better ones. */
    public boolean isWordedAlready() {
        return this == ABOUT || this == COMMENT_POLICY;
    }

    public boolean isHereToStay() {
        return this != OWN;
    }

    /** Whether it has a title and an address of its own choice, and can be taken from readers. */
    public boolean isFree() {
        return this != PRIVACY;
    }
}
