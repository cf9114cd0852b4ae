package org.rejoinder.snapshot;

import java.util.regex.Pattern;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Refuses an address in which a % begins no escape (RFC 3986, 2.1), as the server refuses what else is none. Left to it, it
 * would answer that all is well, with nothing, and write a stack trace into the log of whoever runs the site.
 */
final class Escapes extends BaseFilter {

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent content = context.getMessage();
        var request = (HttpRequestPacket) content.getHttpHeader();
        if (!BROKEN.matcher(request.getRequestURI()).find()) {
            return context.getInvokeAction();
        }
        HttpResponsePacket response = request.getResponse();
        if (!response.isCommitted()) {
            HttpStatus.BAD_REQUEST_400.setValues(response);
            response.setContentLength(0);
            request.getProcessingState().setError(true); // what else comes on this connection is not read
            context.write(response.httpContentBuilder()
                    .content(Buffers.EMPTY_BUFFER)
                    .last(true)
                    .build());
        }
        return context.getStopAction();
    }
}
