package org.rejoinder.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rejoinder.settings.AccountResetRequest;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.KeyFiles;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reset",
        description = "Prints a link with which whoever signs in with EMAIL chooses another password, once and within 7"
                + " days. The site makes it within seconds if it runs, else at its next start. A password that they have works until"
                + " the link is used.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the link is printed",
            "1:nobody signs in with that address, or nothing was asked for; one line says why",
            "2:mistyped"
        })
final class AccountResetCommand implements Callable<Integer> {

    /** The site looks every two seconds, and may be busy. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    @Parameters(paramLabel = "EMAIL", arity = "1", index = "0", description = "With which they sign in.")
    private String email;

    @Option(
            names = "--factors",
            description = "Also removes their authenticator app, passkeys and recovery codes, which lets them in with"
                    + " their password alone; a mail tells them.")
    private boolean factors;

    @Option(
            names = "--enable",
            description = "Also enables the account if it is disabled, as an administrator can; the log names it.")
    private boolean enable;

    @Override
    public Integer call() throws InterruptedException {
        try {
            Settings settings = Settings.read(ConfigSource.process());
            Path home = settings.home();
            if (settings.secret().isEmpty()) {
                // Whatever has no key is the home of no site
                new KeyFiles(home).current();
            }
            AccountResetRequest request = AccountResetRequest.make(home, email.strip(), factors, enable);
            return tell(settings, request, request.await(LONGEST_WAIT));
        } catch (StartupException reason) {
            return refuse(reason.getMessage());
        } catch (IOException e) {
            return refuse("no file can be made in rejoinder.home (" + e.getMessage() + ")");
        }
    }

    private int tell(Settings settings, AccountResetRequest request, Optional<AccountResetRequest.Answer> answer) {
        if (answer.isEmpty()) {
            System.out.println(settings.site() + "/password/" + request.token());
            System.err.println("The site does not run with " + settings.home()
                    + ": the link works once it has started, if somebody signs in with this address");
            return 0;
        }
        switch (answer.get().outcome()) {
            case UNKNOWN:
                return refuse("nobody signs in with this address");
            case DISABLED:
                return refuse("the account with this address is disabled. An administrator can enable it, and so can"
                        + " this command with --enable");
            default:
                System.out.println(answer.get().site() + "/password/" + request.token());
                return 0;
        }
    }

    private static int refuse(String why) {
        System.err.println("There is no link: " + why);
        return 1;
    }
}
