import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A mail server that takes everything and keeps nothing: {@code MailSink PORT FILE} writes to the file, ten times a second, how many of
 * {@link Followers} a letter has come for, and how many letters came for one of them again.
 */
final class MailSink {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final AtomicLong AGAIN = new AtomicLong();

    public static void main(String[] arguments) throws Exception {
        try (var socket = new ServerSocket(Integer.parseInt(arguments[0]), 50, InetAddress.getByName("127.0.0.1"))) {
            var counting = new Thread(() -> count(Path.of(arguments[1])));
            counting.setDaemon(true);
            counting.start();
            while (true) {
                Socket client = socket.accept();
                new Thread(() -> talk(client)).start();
            }
        }
    }

    private static void count(Path file) {
        try {
            while (true) {
                Files.writeString(file, SEEN.size() + " " + AGAIN.get() + "\n");
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            e.printStackTrace();
        }
    }

    private static void talk(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            say(out, "220 sink");
            boolean content = false;
            for (String line = line(in); line != null; line = line(in)) {
                if (content) {
                    content = !line.equals(".");
                    if (!content) {
                        say(out, "250 taken");
                    }
                    continue;
                }
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:<") && line.contains(Followers.NAME)) {
                    if (!SEEN.add(line)) {
                        AGAIN.incrementAndGet();
                    }
                }
                if (command.startsWith("EHLO")) {
                    say(out, "250-sink\r\n250-8BITMIME\r\n250 PIPELINING");
                } else if (command.startsWith("DATA")) {
                    content = true;
                    say(out, "354 go on");
                } else if (command.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 fine");
                }
            }
        } catch (IOException e) {
            // Whoever came has gone
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int each = in.read(); each >= 0; each = in.read()) {
            if (each == '\n') {
                return line.toString();
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return null;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
