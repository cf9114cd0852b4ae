package org.rejoinder.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line for what was mistyped: what it was, and what was perhaps meant. */
final class UsageErrorHandler implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        command.getErr().println(problem(error) + " \"" + path(command) + "--help\" says what there is");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** What is typed behind the name of the program. */
    private static String path(CommandLine command) {
        return command.getParent() == null ? "" : path(command.getParent()) + command.getCommandName() + " ";
    }

    private static String problem(ParameterException error) {
        if (!(error instanceof UnmatchedArgumentException unmatched)) {
            return error.getMessage() + ";";
        }
        String first = unmatched.getUnmatched().get(0);
        String kind = unmatched.isUnknownOption()
                ? "option"
                : error.getCommandLine().getSubcommands().isEmpty() ? "argument" : "command";
        String whose = error.getCommandLine().getCommandSpec().qualifiedName();
        List<String> suggestions = unmatched.getSuggestions();
        return whose + " knows no " + kind + " \"" + first + "\""
                + (suggestions.isEmpty() ? ";" : "; did you mean \"" + suggestions.get(0) + "\"?");
    }
}
