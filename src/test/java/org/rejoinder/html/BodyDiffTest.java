package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BodyDiffTest {

    @Test
    void each_side_is_the_page_as_readers_see_it_with_what_the_other_has_not_marked() {
        assertCompared(
                "<p>It was <del>North</del> Korea.</p>",
                "<p>It was <ins>South</ins> Korea.</p>",
                "<p>It was North Korea.</p>",
                "<p>It was South Korea.</p>");
    }

    @Test
    void words_that_are_set_in_another_way_or_lead_elsewhere_have_changed() {
        assertCompared(
                "<p>It is <del>so</del> then.</p>",
                "<p>It is <strong><ins>so</ins></strong> then.</p>",
                "<p>It is so then.</p>",
                "<p>It is <strong>so</strong> then.</p>");
        assertCompared(
                "<p><del>Why not?</del></p>", "<h2><ins>Why not?</ins></h2>", "<p>Why not?</p>", "<h2>Why not?</h2>");
    }

    @Test
    void a_paragraph_that_came_or_went_leaves_the_others_as_they_are() {
        assertCompared(
                "<p>One.</p><p>Three.</p>",
                "<p>One.</p><p><ins>Two and more.</ins></p><p>Three.</p>",
                "<p>One.</p><p>Three.</p>",
                "<p>One.</p><p>Two and more.</p><p>Three.</p>");
    }

    @Test
    void a_table_stays_one() {
        assertCompared(
                "<table><tbody><tr><td>1</td><td><del>2</del></td></tr></tbody></table>",
                "<table><tbody><tr><td>1</td><td><ins>3</ins></td></tr></tbody></table>",
                "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
                "<table><tbody><tr><td>1</td><td>3</td></tr></tbody></table>");
    }

    @Test
    void a_picture_that_was_exchanged_is_marked() {
        assertCompared(
                "<p>See <del><img src=\"/a.png\" alt=\"A\" /></del></p>",
                "<p>See <ins><img src=\"/b.png\" alt=\"B\" /></ins></p>",
                "<p>See <img src=\"/a.png\" alt=\"A\"></p>",
                "<p>See <img src=\"/b.png\" alt=\"B\"></p>");
    }

    @Test
    void what_has_no_end_holds_nothing_that_follows() {
        assertCompared(
                "<p>One<br />two</p><hr /><p>Three</p>",
                "<p>One<br />two<br /><ins>and</ins></p><hr /><p>Three</p>",
                "<p>One<br />two</p><hr /><p>Three</p>",
                "<p>One<br />two<br />and</p><hr /><p>Three</p>");
    }

    @Test
    void a_place_within_the_text_does_not_stand_twice_on_the_page() {
        assertCompared(
                "<p>One<sup><a>1</a></sup></p><p>Note</p>",
                "<p>One<sup><a>1</a></sup></p><p>Note<ins> more</ins></p>",
                "<p>One<sup><a href=\"#n1\">1</a></sup></p><p id=\"n1\">Note</p>",
                "<p>One<sup><a href=\"#n1\">1</a></sup></p><p id=\"n1\">Note more</p>");
    }

    @Test
    void what_looks_like_markup_stays_text() {
        assertCompared(
                "<p>a &lt;b&gt; <del>c</del></p>",
                "<p>a &lt;b&gt; <ins>d</ins></p>",
                "<p>a &lt;b&gt; c</p>",
                "<p>a &lt;b&gt; d</p>");
    }

    private static void assertCompared(String marked, String alsoMarked, String before, String after) {
        BodyDiff diff = BodyDiff.between(new SafeHtml(before), new SafeHtml(after));
        assertEquals(marked, diff.before().toString());
        assertEquals(alsoMarked, diff.after().toString());
    }
}
