package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Http;
import org.rejoinder.support.RawConnection;
import org.rejoinder.support.RunningJar;

/**
 * What somebody without an account has tried to end, stop or slow the process with, all of it against a process with the flags
 * of {@code deploy/rejoinder.service}, on this machine and bounded: afterwards it lives, and readers have noticed nothing.
 */
class AttacksIT {

    private static final Logger LOG = Logger.getLogger(AttacksIT.class.getName());

    private static final String ARTICLE = "/articles/is-north-korea-behind-wannacry";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Bytes. */
    private static final int SIX_MEGABYTES = 6_000_000;

    /** Milliseconds in which a reader has a page that is ready, most of the time. */
    private static final double PROMPT = 100;

    private static final Pattern HEAP = Pattern.compile("(?m)^memory_(used|max)Heap_bytes(?:\\{[^}]*})? ([0-9.E+]+)$");

    @Test
    void nobody_without_an_account_ends_stops_or_slows_the_process() throws Exception {
        try (var jar = RunningJar.ready(RunningJar.newSite(), flagsOfDeploy())) {
            var reader = new Http(jar.address());
            for (int i = 0; i < 200; i++) {
                waitFor(reader);
            }
            int lines = jar.log().size();

            var attacked = new AtomicBoolean(true);
            var readers = Executors.newSingleThreadExecutor();
            var slow = new ArrayList<RawConnection>();
            try {
                Future<double[]> waits = readers.submit(() -> DoubleStream.generate(() -> waitFor(reader))
                        .takeWhile(wait -> attacked.get())
                        .sorted()
                        .toArray());
                send_slowly(jar, slow);
                ask_for_much_and_read_nothing(jar, slow);
                send_megabytes(jar);
                send_what_takes_long_to_read(jar);
                ask_for_many_pages(jar);
                send_what_is_malformed(jar);
                attacked.set(false);

                assertPrompt(waits.get());
            } finally {
                attacked.set(false);
                slow.forEach(RawConnection::close);
                readers.shutdownNow();
            }
            assertEquals(200, new Http(jar.address()).get(ARTICLE).statusCode(), "alive");
            List<String> told = jar.log().subList(lines, jar.log().size());
            assertTrue(told.size() < 30, String.join("\n", told));
            assertHeapIsBelowItsLimit(jar);
            assertEquals(143, jar.stop());
        }
    }

    /** Milliseconds until a page is there that is ready. */
    private static double waitFor(Http reader) {
        long begun = System.nanoTime();
        assertEquals(200, reader.get(ARTICLE).statusCode());
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Attackers and reader share the machine with the site: a single page may wait for its turn at the processor. */
    private static void assertPrompt(double[] waits) {
        String figures = String.format(
                Locale.ROOT,
                "%d pages while attacked: median %.1f ms, 95 %% within %.1f ms, longest %.1f ms",
                waits.length,
                waits[waits.length / 2],
                waits[waits.length * 95 / 100],
                waits[waits.length - 1]);
        LOG.info(figures);
        assertTrue(waits[waits.length * 95 / 100] <= PROMPT, figures);
    }

    private static void send_slowly(RunningJar jar, List<RawConnection> slow) {
        for (int i = 0; i < 200; i++) {
            String path = i % 2 == 0 ? ARTICLE : "/login";
            slow.add(new RawConnection(jar.address())
                    .send("POST " + path + " HTTP/1.1|Host: a|Content-Type: " + FORM
                            + "|Content-Length: 3000||comment="));
            slow.add(new RawConnection(jar.address()).send("GET / HTTP/1.1|Host: a|X-Slow"));
        }
    }

    /** From a network that is not the reader's: whoever does so keeps nobody waiting but their neighbours. */
    private static void ask_for_much_and_read_nothing(RunningJar jar, List<RawConnection> slow) {
        List<String> pages = List.of("/", "/feed.atom", "/search?q=the");
        for (int i = 0; i < 200; i++) {
            String request = "GET " + pages.get(i % pages.size()) + " HTTP/1.1|Host: a||";
            slow.add(new RawConnection(jar.address(), "127.0.7.1").send(request.repeat(50)));
        }
    }

    private static void send_megabytes(RunningJar jar) throws Exception {
        String much = "x".repeat(SIX_MEGABYTES);
        List<String> fields = List.of("to", "email");
        together(6, i -> () -> post(jar, "/login", fields.get(i % 2) + "=" + much));
        for (int i = 0; i < 20; i++) {
            post(jar, "/login", "email=" + i + much);
        }
        together(4, i -> () -> post(jar, "/desk/articles", "email=" + much));
        together(4, i -> () -> post(jar, ARTICLE, "comment=" + much));
    }

    private static void send_what_takes_long_to_read(RunningJar jar) throws Exception {
        String brackets = "http://a" + ")".repeat(80_000);
        together(4, i -> () -> {
            String path = i % 2 == 0 ? ARTICLE : ARTICLE + "/errors";
            return post(
                    jar,
                    path,
                    Http.encoded(Map.of("comment", brackets, "text", brackets, "name", "A", "email", "a@example.org")));
        });
    }

    private static void ask_for_many_pages(RunningJar jar) throws Exception {
        var reader = new Http(jar.address());
        together(100, i -> () -> {
            reader.get(ARTICLE + "/errors?done=" + i);
            reader.get(ARTICLE + "?reply-to=" + (1_000_000 + i));
            return reader.get("/feed.atom?page=" + i).statusCode();
        });
    }

    private static void send_what_is_malformed(RunningJar jar) {
        List<String> kinds = List.of(
                "POST /login HTTP/1.1|Host: a|Content-Type: " + FORM + "|Transfer-Encoding: chunked||zz|",
                "GET / HTTP/1.1|Host: a|Host: b||",
                "GET / HTTP/1.1|Host: a|word||",
                "GET /%E9 HTTP/1.1|Host: a|Connection: close||",
                "GET / HTTP/1.1|Host: a|X: " + "y".repeat(20_000) + "||");
        for (int i = 0; i < 50; i++) {
            try (var connection = new RawConnection(jar.address())) {
                connection.send(kinds.get(i % kinds.size())).untilEnd();
            }
        }
    }

    /** Whatever is answered, or nothing: an attacker does not mind. */
    private static int post(RunningJar jar, String path, String body) {
        try (var connection = new RawConnection(jar.address())) {
            return connection
                    .send("POST " + path + " HTTP/1.1|Host: a|Connection: close|Content-Type: " + FORM
                            + "|Content-Length: " + body.length() + "||" + body)
                    .untilEnd()
                    .length();
        }
    }

    private static void together(int times, IntFunction<Callable<Integer>> attack)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(Math.min(times, 8));
        try {
            List<Callable<Integer>> attacks =
                    IntStream.range(0, times).mapToObj(attack).toList();
            for (Future<Integer> done : threads.invokeAll(attacks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertHeapIsBelowItsLimit(RunningJar jar) {
        Matcher figures = HEAP.matcher(new Http(jar.address()).get("/metrics").body());
        double used = 0;
        double most = 0;
        while (figures.find()) {
            double bytes = Double.parseDouble(figures.group(2));
            if (figures.group(1).equals("used")) {
                used = bytes;
            } else {
                most = bytes;
            }
        }
        assertTrue(used > 0 && used < most, used + " of " + most);
    }

    private static List<String> flagsOfDeploy() throws IOException {
        String start = Files.readAllLines(Path.of("deploy/rejoinder.service")).stream()
                .filter(line -> line.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(start.split(" "))
                .filter(word -> word.startsWith("-X"))
                .toList();
    }
}
