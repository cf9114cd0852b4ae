package org.rejoinder.support;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A cable to PostgreSQL that loses every notification, as a pool does that lends a connection to whoever asks next. */
public final class DeafCable implements AutoCloseable {

    /** NotificationResponse in the protocol of PostgreSQL. */
    private static final int NOTIFICATION = 'A';

    private final int to;
    private final ServerSocket plug;

    public DeafCable(int to) {
        this.to = to;
        try {
            plug = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::listen);
    }

    /** Its messages are read: none may be encrypted. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + plug.getLocalPort() + "/postgres?sslmode=disable&gssEncMode=disable";
    }

    @Override
    public void close() {
        try {
            plug.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() throws IOException {
        while (true) {
            Socket near = plug.accept();
            var far = new Socket(InetAddress.getByName("127.0.0.1"), to);
            inBackground(() -> near.getInputStream().transferTo(far.getOutputStream()));
            inBackground(() -> forward(far.getInputStream(), near.getOutputStream()));
        }
    }

    private static void forward(InputStream from, OutputStream to) throws IOException {
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

    private interface Work {
        void run() throws IOException;
    }

    /** Ends when either side does. */
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
}
