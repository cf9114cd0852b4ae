package org.rejoinder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountResetRequestTest {

    private final AccountResetRequest.Answer made =
            new AccountResetRequest.Answer(AccountResetRequest.Outcome.MADE, "https://news.example.org");

    @TempDir
    private Path home;

    @Test
    void a_request_and_its_answer_are_for_their_owner_alone_and_gone_when_they_are_read() throws Exception {
        AccountResetRequest asked = AccountResetRequest.make(home, "ada@example.org", false, false);
        assertEquals(List.of("rw-------"), permissions());

        List<AccountResetRequest> waiting = AccountResetRequest.waitingIn(home);
        assertEquals(
                List.of(asked.token()),
                waiting.stream().map(AccountResetRequest::token).toList());
        assertEquals("ada@example.org", waiting.get(0).email());
        waiting.get(0).answer(made);

        assertEquals(List.of("rw-------"), permissions());
        assertEquals(Optional.of(made), asked.await(Duration.ofSeconds(5)));
        assertEquals(List.of(), permissions());
        assertFalse(asked.toString().contains("ada"));
    }

    @Test
    void whoever_is_told_no_is_told_so_and_whoever_is_told_nothing_leaves_the_request_there() throws Exception {
        AccountResetRequest asked = AccountResetRequest.make(home, "ada@example.org", false, false);

        assertEquals(Optional.empty(), asked.await(Duration.ofMillis(1)));

        AccountResetRequest.waitingIn(home)
                .get(0)
                .answer(new AccountResetRequest.Answer(AccountResetRequest.Outcome.DISABLED, ""));
        assertEquals(
                AccountResetRequest.Outcome.DISABLED,
                asked.await(Duration.ofSeconds(5)).orElseThrow().outcome());
    }

    @Test
    void whoever_has_lost_their_second_step_asks_for_its_removal_with_the_link() throws Exception {
        AccountResetRequest.make(home, "ada@example.org", true, false);
        assertTrue(AccountResetRequest.waitingIn(home).get(0).factors());
        AccountResetRequest.waitingIn(home).get(0).answer(made);

        AccountResetRequest.make(home, "ada@example.org", false, false);
        assertFalse(AccountResetRequest.waitingIn(home).get(0).factors());
        assertFalse(AccountResetRequest.waitingIn(home).get(0).enable());
        AccountResetRequest.waitingIn(home).get(0).answer(made);

        AccountResetRequest.make(home, "ada@example.org", false, true);
        assertTrue(AccountResetRequest.waitingIn(home).get(0).enable());
        assertFalse(AccountResetRequest.waitingIn(home).get(0).factors());
    }

    @Test
    void what_is_no_request_is_taken_away_and_what_else_lies_in_the_home_stays() throws Exception {
        Files.writeString(home.resolve("reset-00ff.request"), "nonsense");
        Files.writeString(home.resolve("reset-00ff.request.part"), "not yet whole");

        assertEquals(List.of(), AccountResetRequest.waitingIn(home));

        assertFalse(Files.exists(home.resolve("reset-00ff.request")));
        assertEquals(1, permissions().size());
    }

    private List<String> permissions() throws Exception {
        try (var files = Files.list(home)) {
            List<Path> all = files.toList();
            var found = new ArrayList<String>();
            for (Path each : all) {
                found.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
            }
            return found;
        }
    }
}
