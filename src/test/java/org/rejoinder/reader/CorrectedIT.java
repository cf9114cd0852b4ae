package org.rejoinder.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.article.CorrectionNote;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.Retraction;
import org.rejoinder.http.RunnerAccess;
import org.rejoinder.support.Given;

/** What programs are told of an article that was corrected or retracted. */
@ExtendWith(ArquillianExtension.class)
class CorrectedIT {

    @Inject
    private Given given;

    @Inject
    private Publishing publishing;

    @Inject
    private Articles articles;

    private final URL site = RunnerAccess.site();

    private Account editor;
    private AnyReader reader;

    @BeforeEach
    void anEditorAndAReader() {
        reader = new AnyReader(site);
        editor = given.account(Role.EDITOR);
    }

    @Test
    void a_correction_that_changed_no_word_is_told_in_the_feed_and_moves_every_date() {
        Article article = given.articleBy(editor);
        String wrong = "It was " + UUID.randomUUID() + " <&";
        Instant before = article.updatedAt().orElseThrow();

        publishing.correct(editor, article.id(), article.version(), new CorrectionNote(wrong, "It was not.", ""));

        Instant now = articles.with(article.id()).orElseThrow().updatedAt().orElseThrow();
        assertTrue(now.isAfter(before));
        String address = "/articles/" + article.slug();
        String entry = about(address, "<entry>.*?</entry>", "feed.atom");
        assertTrue(
                entry.contains(
                        wrong.replace("&", "&amp;amp;").replace("<", "&amp;lt;") + "&lt;/p&gt;&lt;p dir=\"auto\"&gt;"
                                + "&lt;strong&gt;Correct:&lt;/strong&gt; It was not.&lt;/p&gt;</content>"),
                entry);
        String page = reader.body(address.substring(1));
        for (String date : List.of(
                first("<lastmod>(.*?)</lastmod>", about(address + "<", "<url>.*?</url>", "sitemaps/articles-1.xml")),
                first("property=\"article:modified_time\" content=\"(.*?)\"", page))) {
            assertEquals(now.getEpochSecond(), Instant.parse(date).getEpochSecond());
        }
        Instant inFeed = Instant.parse(first("<updated>(.*?)</updated>", entry));
        assertTrue(inFeed.getEpochSecond() >= now.getEpochSecond(), "later where another entry has that second");
        assertTrue(page.contains("\"dateModified\":\"" + now));
        assertFalse(page.contains("<span class=\"updated\">"), "people are told of the correction, not of minutes");
    }

    @Test
    void all_that_belonged_to_a_retracted_article_is_gone_at_every_address_it_had() {
        Article article = given.articleBy(editor);
        publishing.retract(editor, article.id(), article.version(), new Retraction("Wrong from the start."));

        for (String behind : new String[] {"", "/replies.atom", "/errors"}) {
            HttpResponse<String> answer = reader.get("articles/" + article.slug() + behind);
            assertEquals(410, answer.statusCode(), behind);
            assertFalse(answer.body().contains(article.standfirst()));
        }
    }

    private String about(String address, String each, String path) {
        return Pattern.compile(each, Pattern.DOTALL)
                .matcher(reader.body(path))
                .results()
                .map(MatchResult::group)
                .filter(part -> part.contains(address))
                .findFirst()
                .orElseThrow();
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), pattern);
        return found.group(1);
    }
}
