package org.rejoinder.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes everything and keeps its commands as the bytes that came, each byte as one character. */
public final class RecordingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final boolean utf8;
    private final boolean hangsUp;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    private RecordingMailServer(boolean utf8, boolean hangsUp) {
        this.utf8 = utf8;
        this.hangsUp = hangsUp;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::listen, "recording mail server");
        thread.setDaemon(true);
        thread.start();
    }

    public static RecordingMailServer offeringUtf8() {
        return new RecordingMailServer(true, false);
    }

    public static RecordingMailServer ofAscii() {
        return new RecordingMailServer(false, false);
    }

    /** After each letter that it took, without a word. */
    public static RecordingMailServer hangingUp() {
        return new RecordingMailServer(false, true);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** In what each recipient command had between its brackets; each byte is one character. */
    public List<String> recipients() {
        return commands.stream()
                .filter(command -> command.startsWith("RCPT TO:<"))
                .map(command -> command.substring("RCPT TO:<".length(), command.indexOf('>')))
                .toList();
    }

    public List<String> commands() {
        return List.copyOf(commands);
    }

    public void forget() {
        commands.clear();
    }

    private void listen() {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    client.setTcpNoDelay(true);
                    talk(client.getInputStream(), client.getOutputStream());
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    private void talk(InputStream in, OutputStream out) throws IOException {
        say(out, "220 here");
        boolean content = false;
        for (String line = line(in); line != null; line = line(in)) {
            if (content) {
                content = !line.equals(".");
                if (!content) {
                    say(out, "250 taken");
                    if (hangsUp) {
                        return;
                    }
                }
                continue;
            }
            commands.add(line);
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("EHLO")) {
                say(out, utf8 ? "250-here\r\n250-8BITMIME\r\n250 SMTPUTF8" : "250-here\r\n250 8BITMIME");
            } else if (command.startsWith("DATA")) {
                content = true;
                say(out, "354 go on");
            } else {
                say(out, command.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0; each = in.read()) {
            if (each == '\n') {
                return bytes.toString(StandardCharsets.ISO_8859_1).replace("\r", "");
            }
            bytes.write(each);
        }
        return null;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
