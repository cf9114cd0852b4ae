package org.rejoinder.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpPagesTest {

    private final HelpPages pages = new HelpPages();
    private final HelpBean bean = new HelpBean(pages);

    @Test
    void a_page_has_its_title_its_text_and_an_anchor_at_each_heading() {
        HelpPage queue = pages.named("queue").orElseThrow();
        var html = Jsoup.parseBodyFragment(queue.html());

        assertEquals("The queue", queue.title());
        assertEquals("Appeals", html.select("h2#appeals").text());
        assertEquals("j k", html.select("td").first().text());
        assertTrue(html.select("h1").isEmpty(), "its heading is the screen's");
        String text = queue.sections().get(0).text();
        assertTrue(text.contains(" j k next, previous reply p r s publish"), text);
    }

    @Test
    void every_link_within_the_manual_leads_to_a_page_of_it_and_to_a_heading_there() {
        List<String> links = pages.all().stream()
                .flatMap(page -> Jsoup.parseBodyFragment(page.html()).select("a[href]").eachAttr("href").stream())
                .filter(link -> !link.startsWith("https://"))
                .toList();

        assertFalse(links.isEmpty());
        assertEquals(
                List.of(), links.stream().filter(link -> !leadsSomewhere(link)).toList());
    }

    private boolean leadsSomewhere(String link) {
        return pages.all().stream()
                .anyMatch(page -> page.address().equals(link)
                        || page.sections().stream()
                                .anyMatch(section -> section.address().equals(link)));
    }

    @Test
    void all_words_must_be_in_one_section_and_those_in_its_heading_count_more() {
        assertEquals("Appeals", pages.find("APPEAL").get(0).title());
        assertEquals("/desk/help/queue#appeals", pages.find("appeal").get(0).address());
        assertTrue(pages.find("batch undone").stream()
                .anyMatch(found -> found.address().equals("/desk/help/queue")));
        assertEquals(List.of(), pages.find("appeal footnote"));
        assertEquals(List.of(), pages.find("  "));
    }

    @Test
    void what_is_found_is_shown_with_the_words_around_it_and_none_is_cut() {
        bean.open(Optional.empty(), "inverse rehearse");

        String shown = bean.excerpt(pages.find("rehearse").get(0));

        assertTrue(shown.contains("Rehearse it on the last 10,000"), shown);
        assertTrue(shown.startsWith("… ") || Character.isUpperCase(shown.charAt(0)), shown);
    }

    @Test
    void every_screen_of_the_desk_has_a_page_about_it() throws IOException {
        try (Stream<Path> screens = Files.list(Path.of("src/main/webapp/desk"))) {
            assertEquals(
                    List.of("/desk/decision.xhtml", "/desk/manual.xhtml", "/desk/overview.xhtml"),
                    screens.map(screen -> "/desk/" + screen.getFileName())
                            .filter(screen -> bean.address(screen).equals("/desk/help/start"))
                            .sorted()
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"changing", "events", "", "../queue", "Queue"})
    void there_is_no_other_page(String name) {
        assertTrue(pages.named(name).isEmpty());
    }
}
