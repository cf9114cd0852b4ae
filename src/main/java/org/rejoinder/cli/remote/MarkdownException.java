package org.rejoinder.cli.remote;

/** Why a file is no article, in one line. */
final class MarkdownException extends Exception {

    private static final long serialVersionUID = 1L;

    MarkdownException(String reason) {
        super(reason);
    }

    /** @param line from 1 */
    MarkdownException(int line, String reason) {
        super("line " + line + ": " + reason);
    }
}
