package org.rejoinder.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection to a site on this machine, and what is sent over it byte by byte. */
public final class RawConnection implements AutoCloseable {

    /** Milliseconds. */
    private static final int LONGEST_SILENCE = 45_000;

    private final Socket socket;

    /**
     * @param from what the site takes its client for
     */
    public RawConnection(String site, String from) {
        try {
            int port = URI.create(site).getPort();
            socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
            socket.setSoTimeout(LONGEST_SILENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RawConnection(String site) {
        this(site, "127.0.0.1");
    }

    /** @param text of lines that end with a bar, or with CR LF */
    public RawConnection send(String text) {
        try {
            socket.getOutputStream().write(text.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException gone) {
            // What was answered before says why
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** All that comes until the site ends the connection. */
    public String untilEnd() {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection stays, after:\n" + all, e);
        } catch (IOException reset) {
            all.writeBytes(" and then a reset".getBytes(StandardCharsets.ISO_8859_1));
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** What has come, or comes, in one piece. */
    public String something() {
        try {
            byte[] piece = new byte[64 * 1024];
            int length = socket.getInputStream().read(piece);
            return length < 0 ? "" : new String(piece, 0, length, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean hasAnswer() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
