package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import client.ApiClient;
import client.ApiException;
import client.api.ModerationApi;
import client.api.RepliesApi;
import client.model.Decision;
import client.model.NewReply;
import client.model.QueueReply;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a program gets by that is made of the description alone: a reply is sent, found in the queue, and published. */
class GeneratedClientIT {

    private static ApiClient client(String key) {
        var client = new ApiClient();
        client.updateBaseUri(SharedSite.address());
        if (key != null) {
            client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
        }
        return client;
    }

    @Test
    void a_client_that_was_made_of_the_description_publishes_a_reply() throws Exception {
        String words = "By a client that was made " + UUID.randomUUID();
        var reply = new NewReply()
                .comment(words)
                .name("Clara Client")
                .email(UUID.randomUUID() + "@example.org");
        new RepliesApi(client(null)).submitReply("is-north-korea-behind-wannacry", reply, null);
        ProgramKey key = ProgramKey.make(SharedSite.administrator(), "Client", "queue:read", "replies:decide");
        var moderation = new ModerationApi(client(key.text()));

        QueueReply waiting = moderation
                .listQueue(null, null, null, null, null, null, null, null, "newest", 100, null)
                .getItems()
                .stream()
                .filter(item -> item.getText().equals(words))
                .findFirst()
                .orElseThrow();
        moderation.decide(
                waiting.getId(),
                waiting.getEtag(),
                new Decision().decision(Decision.DecisionEnum.PUBLISH));

        assertEquals(words, new RepliesApi(client(null)).getReply(waiting.getId(), null).getText());
        var second = assertThrows(
                ApiException.class,
                () -> moderation.decide(
                        waiting.getId(), waiting.getEtag(), new Decision().decision(Decision.DecisionEnum.SPAM)));
        assertEquals(412, second.getCode());
    }
}
