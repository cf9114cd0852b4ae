package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.ExportFixture;
import org.rejoinder.support.HaltedStream;
import org.rejoinder.support.KeyClient;

/** A key is revoked while a file comes in with it. */
class RevokedUploadIT {

    private static HttpResponse<String> halted(String path, String type, byte[] file, String... scopes)
            throws Exception {
        ProgramKey key = ProgramKey.make(SharedSite.administrator(), "Halted " + UUID.randomUUID(), scopes);
        var program = new KeyClient(site(), key.text());
        var halted = new HaltedStream(file);
        var answer = CompletableFuture.supplyAsync(() -> program.upload(path, type, halted));
        halted.awaitHalf();
        Eventually.within(
                Duration.ofSeconds(30), "the key lets the upload in", () -> key.isUsed(SharedSite.administrator()));
        key.revoke(SharedSite.administrator());
        halted.goOn();
        return answer.get();
    }

    private static URL site() throws Exception {
        return URI.create(SharedSite.address()).toURL();
    }

    private static void assertNothingIsKept(String list, String name, HttpResponse<String> answer, String scope)
            throws Exception {
        assertEquals(401, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("while the file came in"), answer::body);
        assertEquals(
                "Bearer error=\"invalid_token\"",
                answer.headers().firstValue("WWW-Authenticate").orElseThrow());
        ProgramKey other = ProgramKey.make(SharedSite.administrator(), "Other " + UUID.randomUUID(), scope);
        HttpResponse<String> all = new KeyClient(site(), other.text()).get(list);
        assertEquals(200, all.statusCode(), all::body);
        assertFalse(all.body().contains(name), all::body);
    }

    @Test
    void nothing_of_a_picture_is_kept() throws Exception {
        String name = UUID.randomUUID() + ".png";
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);

        HttpResponse<String> answer =
                halted("/api/v1/desk/media?name=" + name, "image/png", png.toByteArray(), "media:write");

        assertNothingIsKept("/api/v1/desk/media", name, answer, "media:read");
    }

    @Test
    void nothing_of_an_export_is_kept() throws Exception {
        String name = UUID.randomUUID() + ".xml";

        HttpResponse<String> answer = halted(
                "/api/v1/desk/imports?name=" + name, "application/xml", ExportFixture.wordPress(), "exchange:run");

        assertNothingIsKept("/api/v1/desk/imports", name, answer, "exchange:read");
    }
}
