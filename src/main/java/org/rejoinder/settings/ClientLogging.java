package org.rejoinder.settings;

/** How the server's log names where a wrong guess at the door came from. */
public enum ClientLogging {
    NONE,
    /** By a digest that only this site can make, the same for one network each time. */
    KEYED,
    /** By its address, which whoever bans it needs. */
    CLEAR
}
