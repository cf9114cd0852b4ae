package org.rejoinder.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.settings.Network;

/** Nobody is called: where a message may not go is known before. */
class SignedPostTest {

    private static final Duration TIME = Duration.ofSeconds(1);

    private static String refused(String url, Network... named) {
        var post = new SignedPost(List.of(named), Clock.systemUTC(), TIME, TIME);
        var target = new WebhookTarget(URI.create(url), List.of(WebhookSecret.next()));
        return SignedPost.problem(assertThrows(IOException.class, () -> post.send(target, "msg_1", "{}")));
    }

    @Test
    void why_it_may_not_go_there_is_true_whatever_the_settings_allow() {
        Network here = Network.parse("127.0.0.1/32");

        assertEquals("It is not at a public address.", refused("https://10.0.0.1/"));
        assertEquals(
                "It is not at a public address. Nor is it in a network that the settings allow.",
                refused("https://10.0.0.1/", here));
        assertEquals(
                "It is in no network that the settings allow, and http leads to no other.",
                refused("http://8.8.8.8/", here));
    }
}
