package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** Of two who save at once one is told so, and keeps every word; whoever makes forms up is told what is wrong with them. */
class ConflictIT {

    private static final int ROUNDS = 3;
    private static final int TOOK_IT = 302;

    private static final String OWN_APPEAL = "so somebody else decides the appeal";

    private static Http one;
    private static Http other;

    @BeforeAll
    static void twoOfThem() {
        one = SharedSite.administrator();
        other = SharedSite.visitor().signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
    }

    @Test
    void an_article() {
        String path = made("/desk/articles/new", "save", form -> form.with("title", "An article of two"));

        assertOneWins("article", (desk, words) -> new DeskForm(desk, path, "save").with("standfirst", words));
    }

    @Test
    void a_new_article_that_is_sent_often_in_one_moment_is_one() {
        DeskForm form = new DeskForm(one, "/desk/articles/new", "save").with("title", "Sent in one moment");

        List<CompletableFuture<String>> sent = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> form.send(one).headers().firstValue("Location").orElse("none")))
                .limit(12)
                .toList();

        Set<String> led = sent.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        String drafts = one.get("/desk/articles?q=Sent+in+one+moment").body();
        assertEquals(1, led.size(), led::toString);
        assertEquals(
                1,
                Http.page(one.get("/desk/articles"))
                        .select("a:contains(Sent in one moment)")
                        .size(),
                drafts);
    }

    @Test
    void a_standing_page() {
        String path = made("/desk/pages/new", "save", form -> form.with("title", "A page of two"));

        assertOneWins("page", (desk, words) -> new DeskForm(desk, path, "save").with("title", words));
    }

    @Test
    void the_name_of_the_site() {
        assertOneWins("site", (desk, words) -> new DeskForm(desk, "/desk/settings", "save").with("footer", words));
        new DeskForm(one, "/desk/settings", "save").with("footer", "").send(one);
    }

    @Test
    void the_house_rules() {
        String before =
                Http.page(one.get("/desk/settings")).getElementById("rules").wholeText();
        assertOneWins("rules", (desk, words) -> new DeskForm(desk, "/desk/settings", "save").with("rules", words));
        new DeskForm(one, "/desk/settings", "save").with("rules", before).send(one);
    }

    @Test
    void the_rules_of_the_newsroom() {
        for (int round = 0; round < ROUNDS; round++) {
            // What is as it was is no change
            new DeskForm(one, "/desk/settings", "save").with("timeZone", "UTC").send(one);
            List<HttpResponse<String>> answers = atOnce(
                    new DeskForm(one, "/desk/settings", "save").with("timeZone", "Europe/Berlin"),
                    new DeskForm(other, "/desk/settings", "save").with("timeZone", "Asia/Tokyo"));
            assertEquals(List.of(TOOK_IT, 409), statuses(answers));
        }
        new DeskForm(one, "/desk/settings", "save").with("timeZone", "UTC").send(one);
    }

    @Test
    void what_is_said_about_a_picture() throws IOException {
        var uploaded = DeskForm.sendInParts(one, "/desk/media", Map.of("file", png()));
        Document page = Http.page(uploaded);
        String picture = page.select("input[name=picture]").first().val();
        for (int round = 0; round < ROUNDS; round++) {
            String version = Http.page(one.get("/desk/media"))
                    .select("form:has(input[name=picture][value=" + picture + "]) input[name=version]")
                    .val();
            int number = round;
            Function<String, Map<String, String>> form =
                    words -> Map.of("picture", picture, "version", version, "act", "describe", "alternative", words);
            List<HttpResponse<String>> answers = together(
                    () -> one.post("/desk/media", form.apply("words of one in round " + number)),
                    () -> other.post("/desk/media", form.apply("words of other in round " + number)));
            assertEquals(List.of(200, 409), statuses(answers));
            answers.stream()
                    .filter(answer -> answer.statusCode() == 409)
                    .forEach(answer -> assertTrue(answer.body().contains("words of o")));
        }
    }

    @Test
    void what_is_said_about_a_tag_for_the_first_time() {
        String path = "/desk/tags?about=first-" + ThreadLocalRandom.current().nextInt(1_000_000);

        for (HttpResponse<String> answer :
                together(() -> send(one, path, "words of one"), () -> send(other, path, "words of the other"))) {
            assertTrue(answer.statusCode() == TOOK_IT || answer.statusCode() == 409, "" + answer.statusCode());
            assertTrue(answer.statusCode() == TOOK_IT || answer.body().contains("words of"));
        }
    }

    private static HttpResponse<String> send(Http desk, String path, String words) {
        Document page = Http.page(desk.get(path));
        return new DeskForm(
                        desk,
                        path,
                        page.select("form:has(textarea) button, form:has(textarea) input[type=submit]")
                                .attr("id"))
                .with("words", words)
                .send(desk);
    }

    @Test
    void forms_that_nobody_was_shown_end_in_an_answer_and_not_in_a_fault() {
        String some = "words that somebody typed";
        for (String path : new String[] {
            "/desk/queue/plain",
            "/desk/second",
            "/desk/answer?to=999999",
            "/desk/answer?article=999999",
            "/desk/writers/999999",
            "/desk/writers/1",
            "/desk/replies/999999",
            "/desk/replies/1",
            "/desk/article-notes/999999",
            "/desk/article-notes/1",
            "/desk/media",
            "/desk/mail",
            "/desk/webhooks",
            "/desk/data",
            "/desk/queue/claims",
            "/desk/visits/999999",
            "/desk/autosave/999999",
            "/desk/autosave/1",
            "/desk/queue",
            "/desk/articles/1",
            "/desk/settings",
            "/desk/people",
            "/desk/tags",
            "/desk/bin",
            "/desk/policy",
            "/desk/pages/1",
            "/desk/profile",
            "/desk/log"
        }) {
            for (String number : new String[] {"0", "999999", "-1", "x", "999999999999999999", ""}) {
                for (String act :
                        new String[] {"undo", "publish", "reject", "away", "again", "describe", "leave", ""}) {
                    var answer = one.post(
                            path,
                            Map.of(
                                    "act",
                                    act,
                                    "entry",
                                    number,
                                    "reply",
                                    number,
                                    "revision",
                                    number,
                                    "picture",
                                    number,
                                    "version",
                                    number,
                                    "letter",
                                    number,
                                    "reason",
                                    some));
                    assertTrue(answer.statusCode() < 500, answer.statusCode() + " " + path + " " + act + " " + number);
                    assertFalse(answer.body().contains("Exception"), path);
                }
            }
        }
    }

    @Test
    void to_undo_what_was_not_about_a_reply_is_to_undo_nothing() {
        new DeskForm(one, "/desk/settings", "save").send(one);
        for (int entry = 1; entry < 40; entry++) {
            var answer = one.post("/desk/queue/plain", Map.of("act", "undo", "entry", "" + entry, "name", "Rita"));

            // Other tests may have had an appeal decided, which whoever decided first cannot undo
            boolean isOwnAppeal =
                    answer.statusCode() == 403 && Http.page(answer).text().contains(OWN_APPEAL);
            assertTrue(
                    isOwnAppeal || Set.of(200, 404, 409).contains(answer.statusCode()),
                    "entry " + entry + ": " + answer.statusCode());
        }
    }

    @Test
    void a_reason_for_a_decision_that_came_too_late_is_not_lost() {
        SharedSite.visitor()
                .post(
                        SharedSite.ARTICLE,
                        Map.of(
                                "comment",
                                "Too late? " + UUID.randomUUID(),
                                "name",
                                "Lena Late",
                                "email",
                                UUID.randomUUID() + "@example.org",
                                "website",
                                ""));
        Document card = Http.page(one.get("/desk/queue/plain"));
        Function<String, Map<String, String>> reject = reason -> Map.of(
                "act",
                "reject",
                "name",
                "Lena",
                "reason",
                reason,
                "reply",
                card.select("input[name=reply]").val(),
                "revision",
                card.select("input[name=revision]").val());
        one.post("/desk/queue/plain", reject.apply("The first reason"));

        var late = other.post("/desk/queue/plain", reject.apply("The second reason"));

        assertEquals(409, late.statusCode());
        assertTrue(Http.page(late).select("[role=status]").text().contains("The second reason"));
        String entry = Http.page(one.get("/desk/log")).select("body").text();
        assertFalse(entry.contains("The second reason"));
    }

    private static String made(String path, String button, Function<DeskForm, DeskForm> filled) {
        HttpResponse<String> answer =
                filled.apply(new DeskForm(one, path, button)).send(one);
        assertEquals(TOOK_IT, answer.statusCode(), Http.page(answer).text());
        return answer.headers().firstValue("Location").orElseThrow().replace(SharedSite.address(), "");
    }

    private static void assertOneWins(String what, BiFunction<Http, String, DeskForm> form) {
        for (int round = 0; round < ROUNDS; round++) {
            String words = "Words about the " + what + " in round " + round + " of ";

            List<HttpResponse<String>> answers =
                    atOnce(form.apply(one, words + "one"), form.apply(other, words + "the other"));

            assertEquals(List.of(TOOK_IT, 409), statuses(answers), what);
            Document lost = Http.page(answers.stream()
                    .filter(answer -> answer.statusCode() == 409)
                    .findFirst()
                    .orElseThrow());
            String kept = Stream.concat(
                            lost.select("input").stream().map(field -> field.val()),
                            lost.select("textarea").stream().map(field -> field.wholeText()))
                    .collect(Collectors.joining("\n"));
            assertTrue(kept.contains(words), what + ": " + kept);
            assertFalse(lost.select(".alarm").text().isEmpty(), what);
        }
    }

    private static List<HttpResponse<String>> atOnce(DeskForm ours, DeskForm theirs) {
        return together(() -> ours.send(one), () -> theirs.send(other));
    }

    private static <T> List<T> together(java.util.function.Supplier<T> first, java.util.function.Supplier<T> second) {
        var start = new CyclicBarrier(2);
        return Stream.of(first, second)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                start.await();
                            } catch (InterruptedException | BrokenBarrierException e) {
                                throw new AssertionError(e);
                            }
                            return each.get();
                        },
                        command -> new Thread(command).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static List<Integer> statuses(List<HttpResponse<String>> answers) {
        return answers.stream().map(HttpResponse::statusCode).sorted().toList();
    }

    private static String png() throws IOException {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, ThreadLocalRandom.current().nextInt());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
