package org.rejoinder.people;

/** What an account may do at the desk. */
public enum Role {
    /** Writes articles and hands them in; publishes their own where the site lets them. */
    AUTHOR,
    /** Decides about replies. */
    MODERATOR,
    /** Works on every article, publishes, and decides about replies. */
    EDITOR,
    /** All of that, and people and settings. */
    ADMINISTRATOR;

    public boolean moderates() {
        return this != AUTHOR;
    }

    public boolean writes() {
        return this != MODERATOR;
    }

    public boolean editsOthers() {
        return this == EDITOR || this == ADMINISTRATOR;
    }

    public boolean administers() {
        return this == ADMINISTRATOR;
    }
}
