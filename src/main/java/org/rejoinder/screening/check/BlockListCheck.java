package org.rejoinder.screening.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rejoinder.screening.Author;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.SignalMessages;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.settings.Network;

/** Writers and networks that the site has had enough of, and writers it wants to look at each time. */
public final class BlockListCheck implements Check {

    private static final int HEAVY = 10;

    private final Map<Long, WriterTrust> writers;
    private final List<Network> networks;

    public BlockListCheck(Map<Long, WriterTrust> writers, List<Network> networks) {
        this.writers = writers;
        this.networks = networks;
    }

    @Override
    public Stream<Signal> run(ScreenedReply screenedReply, ModerationMode moderationMode) {
        return Stream.concat(byWriter(screenedReply.sender()), byNetwork(screenedReply.sender()));
    }

    private Stream<Signal> byWriter(Author author) {
        WriterTrust writerTrust = author.writer() == null ? null : writers.get(author.writer());
        if (writerTrust == WriterTrust.BLOCKED || writerTrust == null && author.blocked()) {
            return Stream.of(
                    Signal.spam("blocked-writer", SignalCategory.SENDER, HEAVY, SignalMessages.of("blocked-writer")));
        }
        return writerTrust == WriterTrust.HELD
                ? Stream.of(Signal.holds("held-writer", SignalCategory.SENDER, 2, SignalMessages.of("held-writer")))
                : Stream.empty();
    }

    private Stream<Signal> byNetwork(Author author) {
        return author.network().stream()
                .flatMap(address -> networks.stream().filter(network -> network.contains(address)))
                .limit(1)
                .map(network -> Signal.spam(
                        "blocked-network",
                        SignalCategory.SENDER,
                        HEAVY,
                        SignalMessages.of("blocked-network", network.toString())));
    }
}
