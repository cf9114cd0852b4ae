package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.rejoinder.people.Tickets;
import org.rejoinder.people.Writer;

/**
 * What a browser keeps, if its owner wants that, once somebody has pressed the button that a mail led to: replies that come
 * with it, and with the same address, need no mail of their own. Signed, about one writer's number, until a day. It is worth
 * nothing once the writer has been erased, whose number nobody gets again, or the key of the site is another.
 */
@ApplicationScoped
public class WriterProof {

    public static final Duration GOOD_FOR = Duration.ofDays(180);

    private static final String KIND = "writer proof";

    @Inject
    private Tickets tickets;

    public String issue(Writer writer, Instant now) {
        return tickets.issue(KIND, String.valueOf(writer.id()), now.plus(GOOD_FOR));
    }

    boolean isOf(Writer writer, String proof, Instant now) {
        return writer.isVerified()
                && tickets.open(KIND, proof, now)
                        .filter(String.valueOf(writer.id())::equals)
                        .isPresent();
    }
}
