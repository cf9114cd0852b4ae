package org.rejoinder.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The open line of a queue in somebody's browser, by which it is told that there is something new. */
public final class QueueSocket implements AutoCloseable {

    private static final Pattern CHANNEL = Pattern.compile("/jakarta\\.faces\\.push/queue\\?[0-9a-f-]{36}");

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    /** @param desk of somebody who is signed in */
    public QueueSocket(String site, Http desk) {
        String page = desk.get("/desk/queue").body();
        Matcher channel = CHANNEL.matcher(page);
        if (!channel.find()) {
            throw new AssertionError("no open line on the page:\n" + page);
        }
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", desk.cookies())
                .header("Origin", site)
                .buildAsync(URI.create(site.replace("http:", "ws:") + channel.group()), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence words, boolean last) {
                        heard.add(words.toString());
                        from.request(1);
                        return null;
                    }
                })
                .join();
    }

    /** What has come since it was opened. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
