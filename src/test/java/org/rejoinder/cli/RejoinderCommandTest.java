package org.rejoinder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jar answers to what is typed. */
class RejoinderCommandTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private boolean served;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(out);
        System.setErr(err);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rotat | rejoinder knows no command \"rotat\"; did you mean \"rotate\"? \"--help\" says what there is",
                "xyz | rejoinder knows no command \"xyz\"; \"--help\" says what there is",
                "--hepl | rejoinder knows no option \"--hepl\"; did you mean \"--help\"? \"--help\" says what there is",
                "rotate --forc | rejoinder rotate knows no option \"--forc\"; \"rotate --help\" says what there is",
                "account | account takes a command, like \"account reset EMAIL\"; \"account --help\" says what there is",
                "account reset | Missing required parameter: 'EMAIL'; \"account reset --help\" says what there is",
                "queue list --limt | rejoinder queue list knows no option \"--limt\"; did you mean \"--limit\"? \"queue list --help\" says what there is",
                "backup | Missing required parameter: 'FILE'; \"backup --help\" says what there is",
                "import | Missing required parameter: 'FILE'; \"import --help\" says what there is",
                "reindex now | rejoinder reindex knows no argument \"now\"; \"reindex --help\" says what there is"
            })
    void what_is_mistyped_is_answered_with_one_line_that_helps_and_with_exit_status_2(String typed, String line) {
        assertEquals(2, run(typed.split(" ")));

        assertEquals(line, complained.toString(StandardCharsets.UTF_8).strip());
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void help_lists_every_command() {
        assertEquals(0, run("--help"));

        String help = said.toString(StandardCharsets.UTF_8);
        for (String command : new String[] {
            "serve", "canary", "rotate", "reindex", "account", "backup", "restore", "import", "generate-completion"
        }) {
            assertTrue(help.contains("\n  " + command), help);
        }
        assertTrue(help.contains("rejoinder.smtp.url"), "without it no mail leaves");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "canary", "rotate", "reindex", "account reset", "backup", "restore", "import"})
    void each_command_has_help_with_its_exit_statuses(String command) {
        assertEquals(0, run((command + " --help").split(" ")));

        String help = said.toString(StandardCharsets.UTF_8);
        assertTrue(help.startsWith("Usage: rejoinder " + command), help);
        assertTrue(help.contains("Exit status:"), help);
        assertFalse(served, "asking for help does nothing");
    }

    @Test
    void every_command_is_written_about() throws Exception {
        String page = Files.readString(Path.of("src/site/commands.md"));

        RejoinderCommand.commandLine(new ServeCommand(() -> {}))
                .getSubcommands()
                .keySet()
                .forEach(name -> assertTrue(page.contains("| `" + name), name));
    }

    @Test
    void the_version_is_one_line() {
        assertEquals(0, run("--version"));

        assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("Rejoinder "), said.toString());
    }

    @Test
    void serving_has_no_exit_status() {
        assertEquals(ServeCommand.SERVING, run("serve"));

        assertTrue(served);
    }

    @Test
    void a_shell_can_complete_what_is_begun() {
        assertEquals(0, run("generate-completion"));

        String script = said.toString(StandardCharsets.UTF_8);
        assertTrue(script.contains("complete -F _complete_rejoinder"), script);
        assertTrue(script.contains("reindex"), script);
    }

    private int run(String... arguments) {
        return RejoinderCommand.run(new ServeCommand(() -> served = true), arguments);
    }
}
