package org.rejoinder.exchange;

import java.util.function.LongFunction;

/** What can be brought. */
public enum ImportItemType {
    ARTICLE("Articles", number -> "/desk/articles/" + number),
    PAGE("Pages", number -> "/desk/pages/" + number),
    PICTURE("Pictures", number -> "/desk/media?before=%d#picture-%d".formatted(number + 1, number)),
    REPLY("Replies", number -> "/desk/queue?state=all&reply=" + number);

    private final String words;
    private final LongFunction<String> place;

    ImportItemType(String words, LongFunction<String> place) {
        this.words = words;
        this.place = place;
    }

    /** Several of them, in the words of a summary. */
    public String words() {
        return words;
    }

    /** Where the one of this number is at the desk. */
    String placeOf(long number) {
        return place.apply(number);
    }
}
