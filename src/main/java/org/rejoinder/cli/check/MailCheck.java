package org.rejoinder.cli.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.rejoinder.settings.MailSettings;

/** Whether the mail server answers. Nothing is sent, and nobody signs in: the desk has a test that does. */
final class MailCheck {

    private static final String NAME = "mail";
    private static final int PATIENCE_MS = 5_000;
    private static final int LONGEST_GREETING = 512;

    private MailCheck() {}

    static CheckResult run(Optional<MailSettings> given) {
        if (given.isEmpty()) {
            return CheckResult.warning(NAME, "rejoinder.smtp.url is not set: mail waits in the outbox");
        }
        MailSettings server = given.get();
        String place = server.host() + ":" + server.port();
        try (Socket socket = connect(server)) {
            String greeting = greeting(socket);
            // RFC 5321, 4.2: the first answer of a server that takes mail
            return greeting.startsWith("220")
                    ? CheckResult.ok(NAME, place + " answers")
                    : CheckResult.problem(NAME, place + " is no mail server, or takes no mail now: " + greeting);
        } catch (IOException e) {
            return CheckResult.problem(
                    NAME, place + " does not answer (%s); look at rejoinder.smtp.url".formatted(e.getMessage()));
        }
    }

    private static Socket connect(MailSettings server) throws IOException {
        var plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(server.host(), server.port()), PATIENCE_MS);
            plain.setSoTimeout(PATIENCE_MS);
            return server.tls() ? secured(plain, server) : plain;
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket secured(Socket plain, MailSettings server) throws IOException {
        var secured = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, server.host(), server.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String greeting(Socket socket) throws IOException {
        var in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), LONGEST_GREETING);
        var greeting = new StringBuilder();
        for (int next = in.read(); next >= ' ' && greeting.length() < LONGEST_GREETING; next = in.read()) {
            greeting.append((char) next);
        }
        return greeting.toString();
    }
}
