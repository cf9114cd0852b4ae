package org.rejoinder.reader.feed;

import java.time.Instant;
import java.util.List;

/**
 * What is new, for programs that look for it.
 *
 * @param about in one line
 * @param page that shows the same to people
 * @param hub that tells subscribers of what is new; null for none
 * @param since when what it tells of began
 * @param entries newest first
 */
public record Feed(
        String title,
        String about,
        String self,
        String page,
        String language,
        String hub,
        Instant since,
        List<Entry> entries) {

    /**
     * Something new.
     *
     * @param id the same for ever, wherever it moves
     * @param authors one at least
     * @param summary in one line, without marks; empty for none
     * @param html as it is shown, with absolute addresses
     * @param image null for none
     * @param updatedAt when it was changed last
     */
    record Entry(
            String id,
            String address,
            String title,
            List<String> authors,
            Instant publishedAt,
            Instant updatedAt,
            List<String> categories,
            String summary,
            String html,
            Image image) {

        Entry changedAt(Instant later) {
            return new Entry(id, address, title, authors, publishedAt, later, categories, summary, html, image);
        }
    }

    /**
     * A picture that stands for it.
     *
     * @param address absolute
     * @param type of the file
     * @param alternative for those who do not see it; empty for none
     */
    record Image(String address, String type, int width, int height, String alternative) {}

    /** When anything in it was changed last; an empty one is as it was in the beginning. */
    Instant updatedAt() {
        return entries.stream().map(Entry::updatedAt).max(Instant::compareTo).orElse(since);
    }
}
