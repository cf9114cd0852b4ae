package org.rejoinder.cli.check;

/** Of the jar, and of what runs it. */
final class VersionCheck {

    private VersionCheck() {}

    static CheckResult run(String version) {
        return CheckResult.ok(
                "version",
                "%s on Java %s (%s)"
                        .formatted(version, System.getProperty("java.version"), System.getProperty("java.vendor")));
    }
}
