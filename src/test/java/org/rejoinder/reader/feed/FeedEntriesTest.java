package org.rejoinder.reader.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class FeedEntriesTest {

    @Test
    void what_cannot_be_told_of_is_left_out_and_the_others_are_told_of() {
        List<Feed.Entry> entries = Feeds.entries(List.of("first", "bad", "last"), each -> {
            if (each.equals("bad")) {
                throw new NoSuchElementException("no time");
            }
            return entry(each);
        });

        assertEquals(
                List.of("first", "last"),
                entries.stream().map(Feed.Entry::title).toList());
    }

    private static Feed.Entry entry(String title) {
        return new Feed.Entry(title, "/", title, List.of(), Instant.EPOCH, Instant.EPOCH, List.of(), "", "", null);
    }
}
