package org.rejoinder.support;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A cable to a server on this machine that can be cut and mended, or that loses something. */
public final class Cable implements AutoCloseable {

    /** How what the server says reaches whoever asked. */
    private interface Forwarding {
        void forward(InputStream from, OutputStream to) throws IOException;
    }

    /** NotificationResponse in the protocol of PostgreSQL. */
    private static final int NOTIFICATION = 'A';

    private final int to;
    private final int port;
    private final Forwarding back;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private ServerSocket plug;

    public Cable(int to) {
        this(to, InputStream::transferTo);
    }

    private Cable(int to, Forwarding back) {
        this.to = to;
        this.back = back;
        this.plug = plugged(0);
        this.port = plug.getLocalPort();
        listen();
    }

    /**
     * To PostgreSQL, and loses every notification, as a pool does that lends a connection to whoever asks next. Its messages are
     * read: none may be encrypted.
     */
    public static Cable withoutNotifications(int to) {
        return new Cable(to, Cable::withoutNotifications);
    }

    private static void withoutNotifications(InputStream from, OutputStream to) throws IOException {
        var in = new DataInputStream(from);
        var out = new DataOutputStream(to);
        while (true) {
            int kind = in.readUnsignedByte();
            int length = in.readInt();
            byte[] rest = in.readNBytes(length - Integer.BYTES);
            if (kind != NOTIFICATION) {
                out.writeByte(kind);
                out.writeInt(length);
                out.write(rest);
                out.flush();
            }
        }
    }

    public int port() {
        return port;
    }

    public void cut() {
        close(plug);
        open.forEach(Cable::close);
        open.clear();
    }

    public void mend() {
        plug = plugged(port);
        listen();
    }

    @Override
    public void close() {
        cut();
    }

    private void listen() {
        ServerSocket listening = plug;
        inBackground(() -> {
            while (true) {
                Socket near = listening.accept();
                var far = new Socket(InetAddress.getByName("127.0.0.1"), to);
                open.addAll(List.of(near, far));
                inBackground(() -> near.getInputStream().transferTo(far.getOutputStream()));
                inBackground(() -> back.forward(far.getInputStream(), near.getOutputStream()));
            }
        });
    }

    private static ServerSocket plugged(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Ends without a word when the cable is cut. */
    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
