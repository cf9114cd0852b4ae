package org.rejoinder.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Begun by whoever knows the server. */
@Command(
        name = "serve",
        description = "Serves the site, as without a command.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0, 143:stopped by a signal", "1:it cannot start; one line says why", "2:mistyped"})
public final class ServeCommand implements Callable<Integer> {

    /** No exit status: the site is served from now on. */
    public static final int SERVING = -1;

    private final Runnable start;

    public ServeCommand(Runnable start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        start.run();
        return SERVING;
    }
}
