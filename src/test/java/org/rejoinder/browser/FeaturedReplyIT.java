package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** An editor picks a reply, in forms without scripts; readers see it at the head of the others and in its feed. */
class FeaturedReplyIT {

    private final String name = "Featured " + UUID.randomUUID();
    private final Http reader = SharedSite.visitor();
    private final Http editor = SharedSite.administrator();
    private long reply;

    @AfterEach
    void no_longer_featured() {
        if (reply > 0) {
            act("remove", reply);
        }
    }

    @Test
    void a_picked_reply_stands_first_is_marked_and_is_in_its_feed_until_it_is_picked_no_more() {
        reply = published();
        assertFalse(reader.get("/featured.atom").body().contains(name));
        Document form = Http.page(editor.get("/desk/featured?reply=" + reply));

        HttpResponse<String> picked = editor.post(
                "/desk/featured",
                Map.of(
                        "act",
                        "feature",
                        "reply",
                        String.valueOf(reply),
                        "revision",
                        form.select("input[name=revision]").first().val(),
                        "name",
                        name));

        assertEquals(200, picked.statusCode(), picked.body());
        Document article = Http.page(reader.get(SharedSite.ARTICLE));
        Element first = article.selectFirst("#replies .featured li");
        assertTrue(first.text().contains(name), first.text());
        assertEquals(1, replyIn("").select(".badge.pick").size());
        assertTrue(reader.get("/featured.atom").body().contains(name));
        assertTrue(reader.get(SharedSite.ARTICLE + "?replies=2").statusCode() == 404
                || Http.page(reader.get(SharedSite.ARTICLE + "?replies=2"))
                        .select(".featured")
                        .isEmpty());

        assertTrue(act("remove", reply).body().contains("no longer featured"));

        assertEquals(0, replyIn("").select(".badge.pick").size());
        assertFalse(reader.get("/featured.atom").body().contains(name));
    }

    @Test
    void what_readers_do_not_have_cannot_be_picked() {
        assertEquals(404, editor.get("/desk/featured?reply=999999999").statusCode());
        assertEquals(404, act("feature", 999999999).statusCode());
        assertEquals(422, act("perhaps", 1).statusCode());
        assertEquals(
                200,
                editor.get("/desk/featured?reply=999999999999999999999").statusCode(),
                "no number at all shows all");
        assertTrue(Stream.of(303, 302)
                .anyMatch(status -> reader.get("/desk/featured").statusCode() == status));
    }

    @Test
    void everybody_can_use_the_pages() {
        reply = published();
        try (var chromium = new Chromium()) {
            Page page = chromium.browser().newPage();
            page.navigate(SharedSite.address() + "/desk");
            page.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
            page.getByLabel("Password").fill(RunningJar.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            page.waitForURL("**/desk");
            page.navigate(SharedSite.address() + "/desk/featured?reply=" + reply);
            Axe.FOR_STAFF.findsNothing(page, "a reply to be featured");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Feature this reply"))
                    .click();
            Axe.FOR_STAFF.findsNothing(page, "featured replies");
            page.navigate(SharedSite.address() + SharedSite.ARTICLE);
            Axe.IN_ALL_WIDTHS.findsNothing(page, "an article with a featured reply");
        }
    }

    private HttpResponse<String> act(String act, long about) {
        return editor.post(
                "/desk/featured", Map.of("act", act, "reply", String.valueOf(about), "revision", "1", "name", name));
    }

    private long published() {
        HttpResponse<String> taken = reader.post(
                "/submit-reply/" + SharedSite.ARTICLE.substring("/articles/".length()),
                Map.of(
                        "comment", "Well said? " + UUID.randomUUID(),
                        "name", name,
                        "email", UUID.randomUUID() + "@example.org"));
        assertEquals(303, taken.statusCode(), taken.body());
        new Moderator(editor).publish(name, name);
        String id = replyIn("?order=newest").id();
        return Long.parseLong(id.substring("reply-".length()));
    }

    private Element replyIn(String order) {
        return Stream.of(order, "?order=newest")
                .flatMap(query -> Http.page(reader.get(SharedSite.ARTICLE + query)).select("article.reply").stream())
                .filter(each -> each.attr("aria-label").endsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
