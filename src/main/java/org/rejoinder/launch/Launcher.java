package org.rejoinder.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.rejoinder.settings.CannotStart;
import org.rejoinder.settings.Home;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.Source;

/** The main class of {@code rejoinder.jar}. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        try {
            Settings settings = Settings.read(Source.process());
            settings.ignored().forEach(name -> System.out.println(name + " is set, but this version ignores it"));
            requireFree(settings.port());
            new Home(settings.home()).open();
            new Migrations(settings.database()).run();
            new Server(settings).start();
            Termination.install();
            System.out.println("Rejoinder is ready at " + settings.site());
        } catch (CannotStart reason) {
            System.err.println("Rejoinder cannot start: " + reason.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CannotStart("rejoinder.port: got \"%d\"; takes a port that is free".formatted(port));
        }
    }
}
