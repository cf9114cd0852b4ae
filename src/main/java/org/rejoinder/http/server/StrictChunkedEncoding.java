package org.rejoinder.http.server;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Takes the place of the server's own reader of chunks, which lets a chunk be longer than it says. A body that is broken ends
 * where it breaks, empty, and nothing that follows on its connection is read; {@link RequestBodyFilter} sees to the answer.
 */
final class StrictChunkedEncoding implements TransferEncoding {

    private static final String DECODER = ChunkedBodyDecoder.class.getName();

    private final TransferEncoding usual;

    private StrictChunkedEncoding(TransferEncoding usual) {
        this.usual = usual;
    }

    static void replaceIn(HttpCodecFilter parser) {
        Arrays.stream(parser.getTransferEncodings())
                .filter(ChunkedTransferEncoding.class::isInstance)
                .forEach(usual -> {
                    parser.addTransferEncoding(new StrictChunkedEncoding(usual));
                    parser.removeTransferEncoding(usual);
                });
    }

    static void restoreIn(HttpCodecFilter parser) {
        for (TransferEncoding each : parser.getTransferEncodings()) {
            if (each instanceof StrictChunkedEncoding ours) {
                parser.addTransferEncoding(ours.usual);
                parser.removeTransferEncoding(ours);
            }
        }
    }

    static boolean isBroken(HttpRequestPacket request) {
        return request.getAttribute(DECODER) instanceof ChunkedBodyDecoder decoder && decoder.isBroken();
    }

    /** How many bytes are to come at least. */
    static long announced(HttpRequestPacket request) {
        return request.getAttribute(DECODER) instanceof ChunkedBodyDecoder decoder ? decoder.announced() : 0;
    }

    @Override
    public boolean wantDecode(HttpHeader message) {
        return usual.wantDecode(message);
    }

    @Override
    public boolean wantEncode(HttpHeader message) {
        return usual.wantEncode(message);
    }

    @Override
    public void prepareSerialize(FilterChainContext context, HttpHeader message, HttpContent content) {
        usual.prepareSerialize(context, message, content);
    }

    @Override
    public Buffer serializePacket(FilterChainContext context, HttpContent content) {
        return usual.serializePacket(context, content);
    }

    @Override
    public ParsingResult parsePacket(FilterChainContext context, HttpHeader message, Buffer input) {
        if (!(message instanceof HttpRequestPacket request)) {
            return usual.parsePacket(context, message, input);
        }
        ChunkedBodyDecoder decoder = decoderOf(request);
        var data = new ByteArrayOutputStream(input.remaining());
        decoder.read(input::get, input.remaining(), data);
        if (decoder.isBroken()) {
            RefusedConnections.add(context.getConnection());
            request.getProcessingState().setKeepAlive(false);
            input.tryDispose();
            return ParsingResult.create(last(request, Buffers.EMPTY_BUFFER), null);
        }
        Buffer next = input.hasRemaining() ? input.split(input.position()) : null;
        input.tryDispose();
        Buffer part = Buffers.wrap(context.getMemoryManager(), data.toByteArray());
        if (decoder.isComplete()) {
            return ParsingResult.create(last(request, part), next);
        }
        return ParsingResult.create(
                part.hasRemaining() ? HttpContent.builder(request).content(part).build() : null, next);
    }

    private static HttpContent last(HttpRequestPacket request, Buffer content) {
        return HttpContent.builder(request).content(content).last(true).build();
    }

    private static ChunkedBodyDecoder decoderOf(HttpRequestPacket request) {
        if (request.getAttribute(DECODER) instanceof ChunkedBodyDecoder decoder) {
            return decoder;
        }
        var decoder = new ChunkedBodyDecoder();
        request.setAttribute(DECODER, decoder);
        return decoder;
    }
}
