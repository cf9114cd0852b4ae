package org.rejoinder.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The whole screening, in order: to add a screen, add a line. Everything is held, whatever the signals say. */
@ApplicationScoped
public class Screening {

    private final List<Screen> screens = List.of(
            // Who writes
            new FirstTimeWriter(),
            // What it points to
            new Links(),
            // How it is written
            new Shouting());

    public List<Signal> screen(Candidate candidate) {
        return screens.stream()
                .map(screen -> screen.look(candidate))
                .flatMap(Optional::stream)
                .toList();
    }
}
