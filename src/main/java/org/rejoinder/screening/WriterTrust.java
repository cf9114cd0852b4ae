package org.rejoinder.screening;

/** What a site has decided about one writer. */
public enum WriterTrust {
    /** Each reply waits, whatever the mode. */
    HELD,
    /** Goes live at once unless something speaks against it; only once the address is verified, because anybody can type one. */
    TRUSTED,
    /** Each reply goes to Spam. */
    BLOCKED
}
