package org.rejoinder.cli.remote;

/** What somebody wrote, in a line of a terminal, which takes control characters for orders. */
final class TerminalText {

    private TerminalText() {}

    static String of(String text) {
        return text.codePoints()
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .map(each -> Character.isISOControl(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** @param most code points */
    static String beginning(String text, int most) {
        String line = of(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
