package org.rejoinder.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTest {

    @Test
    void markdown_is_html_with_its_tables() {
        assertEquals("<p>It <strong>is</strong>.</p>\n", MarkdownHtml.of("It **is**."));
        assertTrue(MarkdownHtml.of("| a |\n|---|\n| b |").contains("<td>b</td>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a _b ", "[", "![", "**", "<b>", "1. "})
    void rows_of_marks_need_no_deeper_stack(String mark) {
        assertFalse(MarkdownHtml.of(mark.repeat(5_000)).isBlank());
        assertFalse(
                MarkdownHtml.of(mark.repeat(2_000) + "x" + "*_".repeat(2_000)).isBlank());
    }

    @Test
    void a_reply_that_is_too_long_for_any_is_only_words() {
        assertTrue(MarkdownHtml.ofReply("**a** ".repeat(1_000)).contains("<strong>"));
        assertFalse(MarkdownHtml.ofReply("**a** ".repeat(10_000)).contains("<strong>"));
    }
}
