package org.rejoinder.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another site, on this machine, that says what it is told to say, however wrong that is, and remembers what it was told. */
public final class WebmentionPeer implements AutoCloseable {

    /** What it says at one address: the head as well. */
    public interface Page {
        void write(OutputStream out) throws IOException;
    }

    /** What somebody sent there. */
    public record Told(String path, Map<String, String> form) {}

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private volatile int answer = 202;

    public WebmentionPeer() {
        try {
            server = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "webmention peer");
        thread.setDaemon(true);
        thread.start();
    }

    public String at(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    public void says(String path, Page page) {
        pages.put(path, page);
    }

    /** HTML in UTF-8. @param headers whole lines */
    public void says(String path, String html, String... headers) {
        says(path, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), headers);
    }

    public void says(String path, int status, String type, byte[] body, String... headers) {
        says(path, out -> {
            var head = new StringBuilder("HTTP/1.1 " + status + " As told\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    public void redirects(String path, String location) {
        says(path, 302, "text/plain", new byte[0], "Location: " + location);
    }

    /** What it answers to what is sent there. */
    public void answers(int status) {
        answer = status;
    }

    public List<Told> told() {
        return List.copyOf(told);
    }

    public List<Told> toldAt(String path) {
        return told.stream().filter(each -> each.path().equals(path)).toList();
    }

    /** How often somebody asked for what is there. */
    public long asked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                start(() -> answer(socket));
            } catch (IOException e) {
                // it is closed
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String[] request = in.readLine().split(" ");
            int length = 0;
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase().startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            var body = new StringBuilder();
            while (body.length() < length) {
                body.append((char) in.read());
            }
            OutputStream out = socket.getOutputStream();
            if (request[0].equals("POST")) {
                told.add(new Told(request[1], form(body.toString())));
                out.write(("HTTP/1.1 " + answer + " As told\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
            } else {
                asked.add(request[1]);
                Page page = pages.get(request[1]);
                if (page == null) {
                    out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
                } else {
                    page.write(out);
                }
            }
            out.flush();
        } catch (IOException | RuntimeException e) {
            // whoever asked has left
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
