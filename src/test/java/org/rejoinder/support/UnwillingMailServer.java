package org.rejoinder.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mail server that answers every recipient with a refusal, or first of all keeps everybody waiting. */
public final class UnwillingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;
    private final CountDownLatch patience;
    private final CountDownLatch visited = new CountDownLatch(1);

    private UnwillingMailServer(int port, String answer, CountDownLatch patience) {
        this.answer = answer;
        this.patience = patience;
        try {
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::listen, "unwilling mail server");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param answer to each recipient, like {@code 550 no such user} */
    public static UnwillingMailServer answering(int port, String answer) {
        return new UnwillingMailServer(port, answer, new CountDownLatch(0));
    }

    /** Says nothing until {@link #close}. */
    public static UnwillingMailServer silent(int port) {
        return new UnwillingMailServer(port, "", new CountDownLatch(1));
    }

    /** Until somebody has come. */
    public void awaitVisitor() throws InterruptedException {
        if (!visited.await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("nobody came in a minute to the mail server at " + socket.getLocalSocketAddress());
        }
    }

    private void listen() {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    visited.countDown();
                    patience.await();
                    talk(client);
                }
            }
        } catch (IOException | InterruptedException e) {
            return;
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            say(out, command.startsWith("RCPT") ? answer : command.startsWith("QUIT") ? "221 bye" : "250 fine");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        patience.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
