package org.rejoinder.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.Retraction;
import org.rejoinder.http.RunnerAccess;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Given;

/** Feeds and sitemaps, beside articles and replies in every state in which readers do not get them. */
@ExtendWith(ArquillianExtension.class)
class WhatIsNotPublicIT {

    private static final List<String> OF_THE_SITE = List.of(
            "feed.atom",
            "feed.rss",
            "feed.json",
            "replies.atom",
            "tags/planted/feed.atom",
            "tags/planted",
            "sitemaps/news.xml",
            "sitemaps/articles-0.xml",
            "sitemaps/articles-1.xml",
            "corrections.atom",
            "archive",
            "");

    @Inject
    private Given given;

    @Inject
    private Publishing publishing;

    @Inject
    private Articles articles;

    @Inject
    private Moderation moderation;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Clock clock;

    private final URL site = RunnerAccess.site();

    private final String secret = "s" + UUID.randomUUID().toString().replace("-", "");
    private final String open = "o" + UUID.randomUUID().toString().replace("-", "");

    private Account editor;
    private AnyReader reader;

    @BeforeEach
    void anEditorAndAReader() {
        reader = new AnyReader(site);
        editor = given.account(Role.EDITOR);
    }

    @Test
    void an_article_that_is_a_draft_in_review_scheduled_taken_back_or_retracted_is_in_no_feed_and_no_sitemap() {
        published(open);
        draft(secret + " draft");
        Article inReview = draft(secret + " review");
        publishing.submit(editor, inReview.id(), inReview.version());
        Article planned = draft(secret + " planned");
        publishing.schedule(
                editor, planned.id(), planned.version(), clock.instant().plus(Duration.ofDays(40)));
        Article back = published(secret + " back");
        publishing.unpublish(editor, back.id(), back.version());
        Article wrong = published(secret + " wrong");
        given.published(given.heldReplyTo(wrong, "Under it " + secret), editor);
        Article now = articles.with(wrong.id()).orElseThrow();
        publishing.retract(editor, now.id(), now.version(), new Retraction("It was wrong from the start."));
        Article changed = published(open + " changed");
        publishing.save(editor, changed.id(), changed.version(), manuscript(secret), changed.slug());

        assertNoneSays(OF_THE_SITE);
        for (String path : List.of("feed.atom", "feed.json", "tags/planted/feed.atom", "tags/planted")) {
            assertTrue(reader.body(path).contains(open), path + " has what is public");
        }
    }

    @Test
    void a_reply_that_is_held_rejected_spam_withdrawn_or_undone_is_in_no_feed_and_not_on_its_page() {
        Article article = published(open);
        given.published(given.heldReplyTo(article, "Public " + open), editor);
        given.heldReplyTo(article, "Held " + secret);
        decided(article, Decision.reject("Advertising", null));
        decided(article, Decision.spam());
        writerActions.withdraw(
                given.published(given.heldReplyTo(article, "Withdrawn " + secret), editor)
                        .id(),
                Channel.RECEIPT);
        Reply undone = given.heldReplyTo(article, "Undone " + secret);
        var entry = moderation.decide(editor, ExpectedVersion.of(undone), Decision.publish(), Channel.DESK);
        moderation.undo(editor, entry.id(), Channel.DESK);

        String page = "articles/" + article.slug();
        assertNoneSays(
                Stream.concat(OF_THE_SITE.stream(), Stream.of(page, page + "/replies.atom", page + "?order=newest"))
                        .toList());
        for (String path : List.of("replies.atom", page, page + "/replies.atom")) {
            assertTrue(reader.body(path).contains("Public " + open), path + " has what is public");
        }
    }

    private void decided(Article article, Decision decision) {
        Reply reply = given.heldReplyTo(article, decision.outcome() + " " + secret);
        moderation.decide(editor, ExpectedVersion.of(reply), decision, Channel.DESK);
    }

    private void assertNoneSays(List<String> paths) {
        for (String path : paths) {
            HttpResponse<String> answer = reader.get(path);
            assertTrue(List.of(200, 404).contains(answer.statusCode()), path + ": " + answer.statusCode());
            assertFalse(answer.body().contains(secret), path);
        }
        assertEquals(200, reader.get("feed.atom").statusCode());
    }

    private Article draft(String words) {
        return publishing.draft(editor, manuscript(words));
    }

    private Article published(String words) {
        Article draft = draft(words);
        return publishing.publish(editor, draft.id(), draft.version());
    }

    private static ArticleContent manuscript(String words) {
        return ArticleContent.of("Title " + words, "Standfirst " + words, "Ada", "<p>" + words + "</p>", "planted");
    }
}
