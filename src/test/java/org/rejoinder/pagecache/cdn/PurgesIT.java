package org.rejoinder.pagecache.cdn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.settings.CdnSettings;
import org.rejoinder.support.Given;

/** A network is told of everything in the end. The site of these tests names none of its own. */
@ExtendWith(ArquillianExtension.class)
class PurgesIT {

    @Inject
    private Purges purges;

    @Inject
    private PurgeJob job;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer service;
    private PurgeClient network;

    @BeforeEach
    void start() throws IOException {
        sql("delete from cdn_purge");
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            told.add(exchange.getRequestMethod() + " " + headers.getFirst("Surrogate-Key") + " by "
                    + headers.getFirst("Fastly-Key"));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        service.start();
        network = new PurgeClient(new CdnSettings(
                URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/service/1/purge"),
                Optional.of(new CdnSettings.Header("Fastly-Key", "a secret"))));
    }

    @AfterEach
    void stop() {
        service.stop(0);
        sql("delete from cdn_purge");
    }

    @Test
    void what_changed_is_told_in_one_call_and_once_more_when_what_was_under_way_has_arrived() {
        purges.put(List.of("articles", "article 12"));
        purges.put(List.of("articles"));

        job.tellSome(network);
        job.tellSome(network);

        assertEquals(List.of("POST article-12 articles by a secret"), told, "the second time is not yet");
        later();
        job.tellSome(network);
        assertEquals(2, told.size());
        assertEquals(told.get(0), told.get(1));
        assertEquals(0, rows());
    }

    @Test
    void what_it_does_not_take_is_told_again() {
        answer = 503;
        purges.put(List.of("site"));
        job.tellSome(network);
        assertEquals(1, rows());

        answer = 200;
        later();
        job.tellSome(network);
        later();
        job.tellSome(network);

        assertEquals(3, told.size());
        assertEquals(0, rows());
    }

    @Test
    void one_that_is_away_for_a_day_is_given_up() {
        service.stop(0);
        purges.put(List.of("site"));
        sql("update cdn_purge set changed_at = ?1");

        job.tellSome(network);

        assertEquals(0, rows());
    }

    @Test
    void what_was_undone_is_told_to_nobody() {
        assertThrows(
                IllegalStateException.class,
                () -> given.change(() -> {
                    purges.put(List.of("site"));
                    throw new IllegalStateException("undone");
                }));

        assertFalse(job.tellSome(network));
        assertEquals(List.of(), told);
    }

    @Test
    void many_changes_are_told_in_stretches() {
        given.change(() -> purges.put(IntStream.range(0, Purges.MOST + 1)
                .mapToObj(number -> "article " + number)
                .toList()));

        assertTrue(job.tellSome(network), "there is more");
        assertFalse(job.tellSome(network));

        assertEquals(2, told.size());
    }

    @Test
    void a_site_without_a_network_notes_nothing() {
        purges.note(List.of("site"));

        assertEquals(0, rows());
    }

    private long rows() {
        return ((Number) entities.createNativeQuery("select count(*) from cdn_purge")
                        .getSingleResult())
                .longValue();
    }

    private void later() {
        sql("update cdn_purge set next_try_at = ?1");
    }

    /** With a time of two days ago where one is wanted. */
    private void sql(String statement) {
        given.change(() -> {
            var query = entities.createNativeQuery(statement);
            if (statement.contains("?1")) {
                query.setParameter(1, Instant.now().minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC));
            }
            query.executeUpdate();
        });
    }
}
