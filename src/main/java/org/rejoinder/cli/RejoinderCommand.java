package org.rejoinder.cli;

import org.rejoinder.cli.remote.ArticleCommand;
import org.rejoinder.cli.remote.PublishCommand;
import org.rejoinder.cli.remote.QueueCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** What can be typed after {@code java -jar rejoinder.jar}. */
@Command(
        name = "rejoinder",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        description = "Without a command it serves the site.",
        subcommands = {
            CanaryCommand.class,
            RotateCommand.class,
            ReindexCommand.class,
            AccountCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            QueueCommand.class,
            PublishCommand.class,
            ArticleCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        },
        footerHeading = "%n",
        footer = {
            "Settings are system properties or stand in the environment:",
            "-Drejoinder.home=/srv/site before -jar, or REJOINDER_HOME=/srv/site",
            "rejoinder.smtp.url says where mail leaves, smtp://user:password@host:587?starttls=true;",
            "without it all mail waits at the desk."
        })
public final class RejoinderCommand {

    RejoinderCommand() {}

    /**
     * @param serve what the command {@code serve} does; it says by its exit status whether the process goes on
     * @return the exit status: 2 for what was mistyped
     */
    public static int run(ServeCommand serve, String... arguments) {
        CommandLine command = commandLine(serve);
        // Here, since commands inherit what the annotation says
        command.getCommandSpec()
                .usageMessage()
                .customSynopsis("java [-Dsetting=value]... -jar rejoinder.jar [COMMAND]");
        return command.execute(arguments);
    }

    static CommandLine commandLine(ServeCommand serve) {
        return new CommandLine(new RejoinderCommand())
                .addSubcommand(serve)
                .setParameterExceptionHandler(new UsageErrorHandler());
    }
}
