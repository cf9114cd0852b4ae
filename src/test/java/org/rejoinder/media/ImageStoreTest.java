package org.rejoinder.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.settings.BucketSettings;

/** At home, and in a bucket that checks each signature by itself. */
class ImageStoreTest {

    private static final String NAME = "0123456789abcdef0123456789abcdef-9x9.jpg";
    private static final byte[] BYTES = "bytes of a print".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "a secret of the bucket";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private HttpServer bucket;

    @BeforeEach
    void start() throws IOException {
        bucket = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bucket.createContext("/", this::answer);
        bucket.start();
    }

    @AfterEach
    void stop() {
        bucket.stop(0);
    }

    @Test
    void what_was_put_is_found_until_it_is_removed() throws IOException {
        for (ImageStore imageStore : List.of(new FileImageStore(folder), inBucket(SECRET))) {
            assertTrue(imageStore.find(NAME).isEmpty());
            imageStore.put(NAME, BYTES);
            imageStore.put(NAME, BYTES);
            assertArrayEquals(BYTES, imageStore.find(NAME).orElseThrow());
            imageStore.remove(NAME);
            imageStore.remove(NAME);
            assertTrue(imageStore.find(NAME).isEmpty());
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void a_bucket_that_refuses_or_is_not_there_is_an_error_and_not_an_empty_place() {
        ImageStore refused = inBucket("another secret");
        assertThrows(IOException.class, () -> refused.put(NAME, BYTES));
        assertThrows(IOException.class, () -> refused.find(NAME));
        bucket.stop(0);
        assertThrows(IOException.class, () -> inBucket(SECRET).find(NAME));
    }

    private ImageStore inBucket(String secret) {
        var address = URI.create("http://127.0.0.1:" + bucket.getAddress().getPort() + "/pictures");
        return new S3ImageStore(new BucketSettings(address, "eu-central-1", "a-key", secret));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        int status = 200;
        byte[] answer = new byte[0];
        if (!isSigned(exchange, body)) {
            status = 403;
        } else if (exchange.getRequestMethod().equals("PUT")) {
            kept.put(path, body);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            status = kept.remove(path) == null ? 404 : 204;
        } else if (kept.containsKey(path)) {
            answer = kept.get(path);
        } else {
            status = 404;
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        if (answer.length > 0) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    /** As "Create a signed AWS API request" of the IAM user guide has it. */
    private boolean isSigned(HttpExchange exchange, byte[] body) {
        try {
            var headers = exchange.getRequestHeaders();
            Map<String, String> said = Arrays.stream(headers.getFirst("Authorization")
                            .replaceFirst("AWS4-HMAC-SHA256 ", "")
                            .split(",\\s*"))
                    .map(each -> each.split("=", 2))
                    .collect(Collectors.toMap(each -> each[0], each -> each[1]));
            String time = headers.getFirst("X-Amz-Date");
            String scope = time.substring(0, 8) + "/eu-central-1/s3/aws4_request";
            if (!said.get("Credential").equals("a-key/" + scope)
                    || !headers.getFirst("x-amz-content-sha256").equals(hex(sha256(body)))) {
                return false;
            }
            List<String> canonical = new ArrayList<>(List.of(
                    exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), ""));
            for (String header : said.get("SignedHeaders").split(";")) {
                canonical.add(header + ":" + headers.getFirst(header).strip());
            }
            canonical.addAll(List.of("", said.get("SignedHeaders"), headers.getFirst("x-amz-content-sha256")));
            String toSign = String.join(
                    "\n",
                    "AWS4-HMAC-SHA256",
                    time,
                    scope,
                    hex(sha256(String.join("\n", canonical).getBytes(StandardCharsets.UTF_8))));
            byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
            for (String part : scope.split("/")) {
                key = hmac(key, part);
            }
            return hex(hmac(key, toSign)).equals(said.get("Signature"));
        } catch (GeneralSecurityException | RuntimeException e) {
            faults.add(e.toString());
            return false;
        }
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] hmac(byte[] key, String words) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
