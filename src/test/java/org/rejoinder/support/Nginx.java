package org.rejoinder.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** nginx with the site of deploy/nginx.conf, less its TLS, in front of a site on this machine. */
public final class Nginx implements AutoCloseable {

    private final Process process;
    private final int port;
    private final int plainPort;
    private final Path folder;

    public Nginx(URI site, Path pages) {
        this(configuration -> configuration
                .replace("127.0.0.1:8080", "127.0.0.1:" + site.getPort())
                .replace("/run/rejoinder-pages", pages.toString()));
    }

    /** In front of two nodes, by deploy/nginx-nodes.conf. */
    public static Nginx inFrontOf(URI one, URI two) {
        return new Nginx(configuration -> configuration.replaceAll("(?s)upstream rejoinder \\{.*?\\}", "")
                + read("nginx-nodes.conf")
                        .replace("10.0.0.1:8080", "127.0.0.1:" + one.getPort())
                        .replace("10.0.0.2:8080", "127.0.0.1:" + two.getPort()));
    }

    private Nginx(UnaryOperator<String> changed) {
        try {
            port = FreePort.next();
            plainPort = FreePort.next();
            folder = Files.createTempDirectory(Path.of("target"), "nginx-").toAbsolutePath();
            Path configuration =
                    Files.writeString(folder.resolve("nginx.conf"), """
                    daemon off; user root; worker_processes 1; pid %1$s/pid; error_log %1$s/error.log;
                    events {}
                    http {
                        access_log off; include /etc/nginx/mime.types;
                        client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
                        uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                        %2$s
                    }
                    """.formatted(folder, changed.apply(site())));
            process = new ProcessBuilder(
                            Programs.find(List.of("nginx"), "nginx-light").toString(), "-c", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Eventually.within(Duration.ofSeconds(10), "nginx answers", this::isThere);
    }

    private String site() {
        return read("nginx.conf")
                .replaceAll("listen 80;", "listen 127.0.0.1:" + plainPort + ";")
                .replace("/var/log/nginx", folder.toString())
                .replaceAll("(?m)^\\s*(listen \\[|ssl_).*$", "")
                .replaceAll("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";");
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("deploy", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThere() {
        try {
            return new Http(address()).get("/robots.txt").statusCode() > 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Where it sends on to what has TLS. */
    public String plainAddress() {
        return "http://127.0.0.1:" + plainPort;
    }

    /** What it has logged: what was asked, and what went wrong. */
    public String logged() {
        try {
            return Files.readString(folder.resolve("access.log")) + Files.readString(folder.resolve("error.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
