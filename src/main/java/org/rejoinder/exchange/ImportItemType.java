package org.rejoinder.exchange;

/** What can be brought. */
public enum ImportItemType {
    ARTICLE("Articles"),
    PAGE("Pages"),
    PICTURE("Pictures"),
    REPLY("Replies");

    private final String words;

    ImportItemType(String words) {
        this.words = words;
    }

    /** Several of them, in the words of a summary. */
    public String words() {
        return words;
    }
}
