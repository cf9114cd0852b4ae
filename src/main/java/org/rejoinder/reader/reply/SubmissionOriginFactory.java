package org.rejoinder.reader.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.reply.SubmissionOrigin;

/** Where words come from that somebody sends. */
@ApplicationScoped
public class SubmissionOriginFactory {

    @Inject
    private ClientAddress clients;

    public SubmissionOrigin of(HttpServletRequest request) {
        String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new SubmissionOrigin(Optional.of(clients.of(request)), browser, ProofCookie.in(request));
    }
}
