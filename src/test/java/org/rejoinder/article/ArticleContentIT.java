package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Role;
import org.rejoinder.article.metadata.SearchMetadata;
import org.rejoinder.page.PageText;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ArticleContentIT {

    private static final String EMOJI = "\ud83d\ude00";

    @Inject
    private Validator validator;

    @Inject
    private Publishing publishing;

    @Inject
    private Given given;

    @Test
    void a_name_that_nobody_sees_is_none() {
        for (String unseen : new String[] {"\u200b", "\u3164", "\u2800 \u200d", "\u00ad"}) {
            assertEquals("manuscript.title.missing", problems(content(unseen, "", "", "")));
            assertEquals("page.title.missing", problems(PageText.of(unseen, "<p>a</p>")));
            assertEquals("manuscript.tag.characters", problems(content("A", "", "", "b, " + unseen)));
        }
    }

    @Test
    void nothing_turns_around_what_stands_beside_it() {
        for (String character : new String[] {"\u202e", "\u2066", "\ufdd0", "\ud83d"}) {
            String turned = "a" + character + "b";

            assertEquals(
                    "manuscript.byline.characters manuscript.searchDescription.characters manuscript.searchTitle.characters"
                            + " manuscript.series.characters manuscript.standfirst.characters manuscript.tag.characters"
                            + " manuscript.title.characters",
                    problems(content(turned, turned, turned, turned)
                            .inSeries(turned, 1)
                            .found(SearchMetadata.of(turned, turned, "", false))));
            assertEquals("manuscript.title.characters", problems(PageText.of(turned, "<p>a</p>")));
        }
    }

    @Test
    void names_of_every_script_are_welcome() {
        String joined =
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";

        assertEquals("", problems(content(joined, joined, joined, joined).inSeries(joined, 1)));
    }

    @Test
    void a_character_is_one_whatever_the_script() {
        var longest = content(EMOJI.repeat(200), EMOJI.repeat(500), EMOJI.repeat(400), EMOJI.repeat(50))
                .inSeries(EMOJI.repeat(100), 1)
                .found(SearchMetadata.of(EMOJI.repeat(200), EMOJI.repeat(500), "", false));
        var longer = content(EMOJI.repeat(201), EMOJI.repeat(501), EMOJI.repeat(401), EMOJI.repeat(51))
                .inSeries(EMOJI.repeat(101), 1)
                .found(SearchMetadata.of(EMOJI.repeat(201), EMOJI.repeat(501), "", false));

        assertEquals("", problems(longest));
        assertEquals(
                longest.title(),
                publishing.draft(given.account(Role.AUTHOR), longest).title());
        assertEquals(
                "manuscript.byline.long manuscript.searchDescription.long manuscript.searchTitle.long"
                        + " manuscript.series.long manuscript.standfirst.long manuscript.tag.long manuscript.title.long",
                problems(longer));
        assertEquals("", problems(PageText.of(EMOJI.repeat(200), "<p>a</p>")));
    }

    private static ArticleContent content(String title, String standfirst, String byline, String tags) {
        return ArticleContent.of(title, standfirst, byline, "<p>a</p>", tags);
    }

    /** The keys of their words. */
    private String problems(Object typed) {
        return validator.validate(typed).stream()
                .map(violation -> violation.getMessageTemplate().replaceAll("[{}]", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
