package org.rejoinder.cli.remote;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "article", description = "Brings an article to a site.", subcommands = ArticlePushCommand.class)
public final class ArticleCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "article takes a command, like \"article push\"");
    }
}
