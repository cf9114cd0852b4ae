package org.rejoinder.account.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A provider that answers whatever a test would like it to. */
final class HostileProvider implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> answers = new HashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    /** Making one takes seconds. */
    private static final RSAKey FIRST = freshKey("first");

    private static final RSAKey SECOND = freshKey("second");
    private static final RSAKey FOREIGN = freshKey("foreign");

    private RSAKey key = FIRST;

    HostileProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        answer("/.well-known/openid-configuration", metadata(issuer(), issuer()));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        answer("/userinfo", "{\"sub\":\"ida\",\"email\":\"ida@example.org\",\"email_verified\":true}");
    }

    /** Somebody else's, under a name of their choice. */
    static RSAKey foreignKey(String id) {
        return new RSAKey.Builder(FOREIGN).keyID(id).build();
    }

    private static RSAKey freshKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param base of its endpoints */
    static String metadata(String issuer, String base) {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%2$s/auth","token_endpoint":"%2$s/token",
                 "userinfo_endpoint":"%2$s/userinfo","end_session_endpoint":"%2$s/end","jwks_uri":"%2$s/keys",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256","HS256","none"]}
                """.formatted(issuer, base);
    }

    RSAKey key() {
        return key;
    }

    /** Signs with another from now on; nobody is told before they ask. */
    void changeKey() {
        key = SECOND;
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
    }

    void answer(String path, String body) {
        answers.put(path, body);
    }

    /** The token endpoint gives this as an ID token. */
    void give(String idToken) {
        answer("/token", """
                {"access_token":"a","token_type":"Bearer","id_token":"%s"}
                """.formatted(idToken));
    }

    String signed(JWTClaimsSet claims) {
        return signed(key, claims);
    }

    static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(JOSEObjectType.JWT)
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    long timesAsked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    /** {@code redirect:ADDRESS} leads elsewhere, {@code endless} never ends, {@code silence} never begins. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String answer = answers.getOrDefault(path, "");
        try (exchange) {
            if (answer.startsWith("redirect:")) {
                exchange.getResponseHeaders().add("Location", answer.substring("redirect:".length()));
                exchange.sendResponseHeaders(302, -1);
            } else if (answer.equals("silence")) {
                end.await();
            } else if (answer.equals("endless")) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 0);
                byte[] much = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
                while (end.getCount() > 0) {
                    exchange.getResponseBody().write(much);
                }
            } else {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
