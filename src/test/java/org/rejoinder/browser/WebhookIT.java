package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RecordingReceiver;
import org.rejoinder.support.RunningJar;

/** Another program is told what happens, over restarts and whatever it answers. */
class WebhookIT {

    /** Longer than what a killed process had in hand is left to it. */
    private static final Duration SOON = Duration.ofSeconds(120);

    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");
    private static final String[] REPLIES = {"reply.held", "reply.published", "reply.changed"};

    private final RecordingReceiver receiver = new RecordingReceiver(0);
    private final List<String> pages = new ArrayList<>();
    private String site = SharedSite.address();
    private Http administrator = SharedSite.administrator();

    /** Whatever else the site is used for is told to nobody. */
    @AfterEach
    void stop() {
        pages.forEach(page -> administrator.post(page, Map.of("act", "remove", "sure", "yes")));
        receiver.close();
    }

    private String added(String url, String... events) {
        StringBuilder form = new StringBuilder(Http.encoded(Map.of("url", url)));
        Arrays.stream(events).forEach(event -> form.append("&event=").append(event));
        HttpResponse<String> answer =
                administrator.post("/desk/webhooks", "application/x-www-form-urlencoded", form.toString());
        assertEquals(303, answer.statusCode(), answer::body);
        String page = answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+|\\?.*$", "");
        pages.add(page);
        return page;
    }

    private String secret(String page) {
        Matcher shown =
                SECRET.matcher(administrator.post(page, Map.of("act", "show")).body());
        assertTrue(shown.find());
        return shown.group();
    }

    private void reply(String words) {
        HttpResponse<String> answer = new Http(site)
                .post(
                        SharedSite.ARTICLE,
                        Map.of("comment", words, "name", "Rita Reader", "email", UUID.randomUUID() + "@example.org"));
        assertEquals(303, answer.statusCode(), answer::body);
    }

    private void awaitTold(int many) {
        Eventually.within(SOON, many + " messages", () -> receiver.told().size() >= many);
    }

    private static String signature(String secret, RecordingReceiver.Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        String signed = message.id() + "." + message.timestamp() + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_happens_is_told_signed_in_order_and_without_words() throws Exception {
        String page = added(receiver.address(), REPLIES);
        String secret = secret(page);
        String words = "Told to programs " + UUID.randomUUID();

        reply(words);
        awaitTold(1);
        new Moderator(administrator).publish(words, "Rita Reader");
        awaitTold(2);
        administrator.post(page, Map.of("act", "renew"));
        administrator.post(page, Map.of("act", "test"));
        awaitTold(3);

        List<RecordingReceiver.Message> told = receiver.told();
        assertTrue(told.get(0).body().startsWith("{\"type\":\"reply.held\""), told::toString);
        assertTrue(told.get(1).body().startsWith("{\"type\":\"reply.published\""), told::toString);
        assertTrue(told.get(2).body().startsWith("{\"type\":\"webhook.test\""), told::toString);
        assertFalse(told.toString().contains(words) || told.toString().contains("Rita"));
        assertEquals(signature(secret, told.get(0)), told.get(0).signature());
        String renewed = secret(page);
        assertNotEquals(secret, renewed);
        assertEquals(
                signature(renewed, told.get(2)) + " " + signature(secret, told.get(2)),
                told.get(2).signature());
        String log = administrator.get(page).body();
        assertTrue(log.contains("webhook.test") && log.contains("Accepted (status 204)"), log);
        assertFalse(log.contains("whsec_"), "only for who asks");
    }

    @Test
    void a_receiver_that_is_down_is_told_again_over_a_restart_and_in_order() {
        Map<String, String> settings = RunningJar.newSite();
        settings.put("rejoinder.webhooks.allow", "127.0.0.1/32");
        receiver.answering(message -> 500);
        try (var killed = RunningJar.ready(settings)) {
            goTo(killed);
            added(receiver.address(), REPLIES);
            String words = "Told later " + UUID.randomUUID();
            reply(words);
            awaitTold(1);
            new Moderator(administrator).publish(words, "Rita Reader");
            killed.kill();
        }
        receiver.answering(message -> 204);
        int before = receiver.told().size();

        try (var again = RunningJar.ready(settings)) {
            awaitTold(before + 2);
            assertEquals(200, new Http(again.address()).get("/").statusCode());
        }

        List<RecordingReceiver.Message> told = receiver.told();
        assertEquals(told.get(0).id(), told.get(before).id(), "the same message");
        assertTrue(told.get(before).body().contains("reply.held"), told::toString);
        assertTrue(told.get(before + 1).body().contains("reply.published"), told::toString);
        pages.clear();
    }

    private void goTo(RunningJar jar) {
        site = jar.address();
        administrator = new Http(site).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
    }

    @Test
    void a_slow_receiver_holds_up_nobody_else_and_no_reader() {
        try (var slow = new RecordingReceiver(0)) {
            slow.answering(message -> {
                pause(Duration.ofSeconds(10));
                return 204;
            });
            added(slow.address(), REPLIES);
            added(receiver.address(), REPLIES);
            for (int i = 0; i < 10; i++) {
                reply("To fast and slow " + UUID.randomUUID());
            }

            awaitTold(10);

            assertTrue(slow.told().size() < 10);
        }
    }

    @Test
    void on_a_phone_the_outcome_of_every_delivery_is_in_sight() {
        String page = added(receiver.address(), REPLIES);
        administrator.post(page, Map.of("act", "test"));
        awaitTold(1);
        Chromium chromium = new Chromium();
        try {
            Page desk = chromium.browser().newContext().newPage();
            desk.setViewportSize(390, 800);
            desk.navigate(site + "/login");
            desk.getByLabel("Email").fill(RunningJar.ADMINISTRATOR);
            desk.getByLabel("Password").fill(RunningJar.PASSWORD);
            EditorButtons.press(desk, "Sign in");
            desk.waitForURL(Pattern.compile(".*/desk.*"));
            desk.navigate(site + page);

            BoundingBox outcome =
                    desk.locator("#log-heading + .table td:nth-child(3)").boundingBox();

            assertTrue(outcome.x + outcome.width <= 390, () -> outcome.x + " + " + outcome.width);
        } finally {
            chromium.close();
        }
    }

    @Test
    void where_a_webhook_may_not_lead_it_is_refused_and_the_page_says_so() {
        for (String url : List.of("http://169.254.169.254/latest", "https://10.0.0.1/", "http://127.0.0.2/x")) {
            String page = added(url, "reply.held");
            administrator.post(page, Map.of("act", "test"));

            Eventually.within(
                    SOON,
                    "the refusal of " + url,
                    () -> administrator.get(page).body().contains("It is not at a public address."));
            administrator.post(page, Map.of("act", "pause"));
        }
    }

    @Test
    void a_webhook_is_changed_paused_resumed_sent_again_and_removed_and_the_log_knows() {
        String page = added(receiver.address(), "reply.held");
        administrator.post(page, Map.of("act", "pause"));
        reply("While it is paused " + UUID.randomUUID());
        assertTrue(administrator.get(page).body().contains("Paused on"));
        assertEquals(
                "paused",
                Http.page(administrator.get(page))
                        .select("[data-label=Next try]")
                        .first()
                        .text());
        administrator.post(page, Map.of("act", "resume"));
        awaitTold(1);
        Eventually.within(
                SOON, "the answer", () -> administrator.get(page).body().contains("Accepted"));
        String delivery = Http.page(administrator.get(page))
                .select("input[name=delivery]")
                .first()
                .attr("value");

        administrator.post(page, Map.of("act", "again", "delivery", delivery));
        awaitTold(2);

        assertEquals(receiver.told().get(0).id(), receiver.told().get(1).id());
        Eventually.within(
                SOON,
                "the second answer",
                () -> Http.page(administrator.get(page))
                        .select("td:contains(Accepted) .earlier li")
                        .text()
                        .matches("\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d:\\d\\d .*: status 2\\d\\d, \\d+ ms"));
        assertEquals(
                422,
                administrator
                        .post(page, Map.of("act", "save", "url", "gopher://x"))
                        .statusCode());
        assertEquals(422, administrator.post(page, Map.of("act", "remove")).statusCode());
        assertEquals(
                303,
                administrator.post(page, Map.of("act", "remove", "sure", "yes")).statusCode());
        assertEquals(404, administrator.get(page).statusCode());
        Eventually.within(SOON, "the log", () -> {
            Set<String> missing = new HashSet<>(
                    Set.of("added a webhook", "paused a webhook", "resumed a webhook", "removed a webhook"));
            String log = administrator.get("/desk/log?kind=SITE").body();
            missing.removeIf(log::contains);
            return missing.isEmpty();
        });
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
