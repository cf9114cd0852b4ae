package org.rejoinder.screening;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rejoinder.settings.Network;

/** Writers and networks that the site has had enough of, and writers it wants to look at each time. */
final class Blocked implements Screen {

    private static final int HEAVY = 10;

    private final Map<Long, Standing> writers;
    private final List<Network> networks;

    Blocked(Map<Long, Standing> writers, List<Network> networks) {
        this.writers = writers;
        this.networks = networks;
    }

    @Override
    public Stream<Signal> look(Candidate candidate, Mode mode) {
        return Stream.concat(byWriter(candidate.sender()), byNetwork(candidate.sender()));
    }

    private Stream<Signal> byWriter(Sender sender) {
        Standing standing = sender.writer() == null ? null : writers.get(sender.writer());
        if (standing == Standing.BLOCKED || standing == null && sender.blocked()) {
            return Stream.of(Signal.spam("blocked-writer", Concern.SENDER, HEAVY, SignalWords.of("blocked-writer")));
        }
        return standing == Standing.HELD
                ? Stream.of(Signal.holds("held-writer", Concern.SENDER, 2, SignalWords.of("held-writer")))
                : Stream.empty();
    }

    private Stream<Signal> byNetwork(Sender sender) {
        return sender.network().stream()
                .flatMap(address -> networks.stream().filter(network -> network.contains(address)))
                .limit(1)
                .map(network -> Signal.spam(
                        "blocked-network",
                        Concern.SENDER,
                        HEAVY,
                        SignalWords.of("blocked-network", network.toString())));
    }
}
