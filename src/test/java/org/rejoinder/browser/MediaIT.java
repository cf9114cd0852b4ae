package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Http;

/** Pictures by what is sent. */
class MediaIT {

    private static final String BOUNDARY = "boundary-of-the-parts";

    @Test
    void a_picture_that_is_sent_several_times_at_once_is_taken_once() throws IOException {
        String name = UUID.randomUUID() + ".png";
        byte[] picture = picture(name.hashCode());

        List<CompletableFuture<Integer>> sent = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> upload(name, picture).statusCode()))
                .limit(6)
                .toList();

        for (CompletableFuture<Integer> status : sent) {
            assertEquals(200, status.join());
        }
        assertEquals(
                List.of(name),
                Http.page(SharedSite.administrator().get("/desk/media?q=" + name))
                        .select(".library h2")
                        .eachText());
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_one_that_is_not_there_is_asked_for() {
        HttpResponse<String> large = upload("large.png", new byte[21 << 20]);
        assertEquals(413, large.statusCode());
        assertEquals(
                "That file is larger than 20 MiB.",
                Http.page(large).select("main [role=alert]").first().text());
        HttpResponse<String> none = upload("", new byte[0]);
        assertEquals(422, none.statusCode());
        assertEquals(
                "Please choose a file.",
                Http.page(none).select("main [role=alert]").first().text());
    }

    @Test
    void what_is_no_form_as_browsers_send_it_is_asked_for_again() {
        for (String body :
                new String[] {"", "x", "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"\r\n"}) {
            HttpResponse<String> answer =
                    SharedSite.administrator().post("/desk/media", "multipart/form-data; boundary=" + BOUNDARY, body);

            assertEquals(422, answer.statusCode(), body);
            assertEquals(
                    "Please choose a file.",
                    Http.page(answer).select("main [role=alert]").first().text());
        }
    }

    private static HttpResponse<String> upload(String name, byte[] bytes) {
        String body = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(BOUNDARY, name, new String(bytes, StandardCharsets.ISO_8859_1), BOUNDARY);
        return SharedSite.administrator().post("/desk/media", "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    private static byte[] picture(int colour) throws IOException {
        var image = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
