package org.rejoinder.cli.check;

/**
 * How something is.
 *
 * @param name of what was looked at
 * @param words in one line
 */
public record CheckResult(String name, CheckStatus status, String words) {

    static CheckResult ok(String name, String words) {
        return new CheckResult(name, CheckStatus.OK, words);
    }

    static CheckResult warning(String name, String words) {
        return new CheckResult(name, CheckStatus.WARNING, words);
    }

    static CheckResult problem(String name, String words) {
        return new CheckResult(name, CheckStatus.PROBLEM, words);
    }
}
