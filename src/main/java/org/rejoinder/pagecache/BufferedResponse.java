package org.rejoinder.pagecache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer whose bytes are held back until it is whole. Status and headers go on to the reader's as they are set. */
final class BufferedResponse extends HttpServletResponseWrapper {

    /** Most pages are shorter. */
    private static final int USUAL = 64 << 10;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
    private ServletOutputStream stream;
    private PrintWriter writer;
    private boolean refused;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether it was taken out of the page's hands: an error page is to follow, or it leads elsewhere. */
    boolean isRefused() {
        return refused;
    }

    byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    @Override
    public void sendError(int status) throws IOException {
        refused = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        refused = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        refused = true;
        super.sendRedirect(location);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Held();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(
                    bytes,
                    Optional.ofNullable(getCharacterEncoding())
                            .map(Charset::forName)
                            .orElse(StandardCharsets.UTF_8)));
        }
        return writer;
    }

    /** All of it is held here: the server would set aside as much again, for each of its threads. */
    @Override
    public void setBufferSize(int size) {}

    @Override
    public void flushBuffer() {}

    @Override
    public void resetBuffer() {
        bytes.reset();
        writer = null;
        stream = null;
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    /** Each page tells its length when its bytes are known. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    private final class Held extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("a page that is held back is never written bit by bit");
        }

        @Override
        public void write(int each) {
            bytes.write(each);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }
    }
}
