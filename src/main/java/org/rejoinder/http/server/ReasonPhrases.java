package org.rejoinder.http.server;

import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.rejoinder.http.ResponseStatus;

/** Names in the status line what the server has no name for: it would write "CUSTOM" (RFC 9112, 4). */
final class ReasonPhrases {

    private ReasonPhrases() {}

    /** @param message that is about to be written */
    static void complete(Object message) {
        if (message instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket response
                && !response.isCommitted()) {
            int status = response.getStatus();
            ResponseStatus.phraseOf(status)
                    .ifPresent(
                            phrase -> HttpStatus.newHttpStatus(status, phrase).setValues(response));
        }
    }
}
