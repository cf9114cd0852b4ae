package org.rejoinder.moderation.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.reply.ReplyState;

class ReplyIndexTest {

    @TempDir
    private Path folder;

    @Test
    void case_and_accents_do_not_matter_and_all_words_must_be_there() throws IOException {
        try (var index = ReplyIndex.anew(folder)) {
            put(index, held(1, "Zoë", "Quién firma el recibo?"));
            put(index, held(2, "Ada", "Who signs the receipt, Zoe?"));

            assertEquals(List.of(2L, 1L), found(index, "ZOE"));
            assertEquals(List.of(1L), found(index, "quien zoe"));
            assertEquals(List.of(2L), found(index, "receipt -firma"));
            assertEquals(List.of(2L), found(index, "rece*"));
            assertEquals(List.of(1L), found(index, "\"el recibo\""));
            assertEquals(List.of(), found(index, "\"recibo el\""));
        }
    }

    @Test
    void letters_are_found_whatever_is_put_on_top_of_them() throws IOException {
        try (ReplyIndex index = ReplyIndex.anew(folder)) {
            List<String> same = List.of("casino", "c̶a̶s̶i̶n̶o̶", "ⓒⓐⓢⓘⓝⓞ", "ｃａｓｉｎｏ", "ca\u00ADsi\u200Bno");
            for (int i = 0; i < same.size(); i++) {
                put(index, new ReplyIndex.Entry(i + 1L, "كِتَـاب", "our " + same.get(i), ReplyState.HELD));
            }

            for (String word : same) {
                assertEquals(same.size(), found(index, word).size(), word);
            }
            assertEquals(same.size(), found(index, "كتاب").size());
        }
    }

    @Test
    void whatever_is_typed_is_a_search() throws IOException {
        try (var index = ReplyIndex.anew(folder)) {
            put(index, held(1, "Ada", "a < b && c"));
            for (String typed : new String[] {"\"", "((", "*", "-", "a AND", "name:ada", "~2", "\\", "|", "?!"}) {
                found(index, typed);
            }
        }
    }

    @Test
    void a_reply_is_found_as_it_is_now_and_in_the_list_that_it_stands_in() throws IOException {
        try (var index = ReplyIndex.anew(folder)) {
            put(index, held(1, "Ada", "before"));
            put(index, new ReplyIndex.Entry(1, "Ada", "after", ReplyState.SPAM));

            assertEquals(0, index.find("before", ReplyState.SPAM, 10).all());
            assertEquals(0, index.find("after", ReplyState.HELD, 10).all());
            assertEquals(List.of(1L), index.find("after", ReplyState.SPAM, 10).replies());
        }
    }

    @Test
    void the_newest_are_found_and_the_rest_is_counted() throws IOException {
        try (var index = ReplyIndex.anew(folder)) {
            for (int i = 1; i <= 5; i++) {
                put(index, held(i, "Ada", "same"));
            }

            var found = index.find("same", ReplyState.HELD, 2);

            assertEquals(List.of(5L, 4L), found.replies());
            assertEquals(5, found.all());
        }
    }

    @Test
    void what_was_not_written_down_is_asked_for_again() throws IOException {
        var kept = new ReplyIndex.Mark(1, 7, "seven");
        var index = ReplyIndex.anew(folder);
        index.put(List.of(held(1, "Ada", "kept")), kept);
        index.commit();
        index.close();

        try (var again = ReplyIndex.open(folder).orElseThrow()) {
            assertEquals(kept, again.mark());
            assertEquals(List.of(1L), found(again, "kept"));
        }
    }

    @Test
    void of_one_that_was_erased_among_many_no_word_is_left_on_disk() throws IOException {
        try (var index = ReplyIndex.anew(folder)) {
            put(index, held(1, "Ada", "Nobody else says Qwertzuiop"));
            for (int other = 2; other < 500; other++) {
                put(index, held(other, "Somebody", "Something about number " + other));
            }
            index.commit();
            assertTrue(isInAFile("qwertzuiop"));

            put(index, new ReplyIndex.Entry(1, "", "", ReplyState.ERASED));
            index.purge();

            assertFalse(isInAFile("qwertzuiop"));
        }
    }

    @Test
    void one_that_was_left_damaged_can_be_made_anew() throws IOException {
        try (var index = ReplyIndex.anew(folder)) {
            put(index, held(1, "Ada", "former"));
            index.commit();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[0]);
            }
        }
        assertThrows(IOException.class, () -> ReplyIndex.open(folder));

        try (var index = ReplyIndex.anew(folder)) {
            assertEquals(ReplyIndex.Mark.NOTHING, index.mark());
            assertEquals(List.of(), found(index, "former"));
            put(index, held(1, "Ada", "anew"));
            index.commit();
        }
        try (var index = ReplyIndex.open(folder).orElseThrow()) {
            assertEquals(List.of(1L), found(index, "anew"));
        }
    }

    private boolean isInAFile(String word) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ReplyIndex.Entry held(long reply, String name, String text) {
        return new ReplyIndex.Entry(reply, name, text, ReplyState.HELD);
    }

    private static void put(ReplyIndex index, ReplyIndex.Entry entry) throws IOException {
        index.put(List.of(entry), new ReplyIndex.Mark(entry.reply(), 0, ""));
    }

    private static List<Long> found(ReplyIndex index, String words) throws IOException {
        return index.find(words, ReplyState.HELD, 10).replies();
    }
}
