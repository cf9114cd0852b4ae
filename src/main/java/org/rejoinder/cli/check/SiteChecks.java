package org.rejoinder.cli.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.IgnoredSetting;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;

/** All checks, in the order in which one is of no use without those before it. */
public final class SiteChecks {

    private static final String SETTINGS = "settings";

    private final ConfigSource source;
    private final Clock clock;
    private final String version;

    /** @param version of this jar */
    public SiteChecks(ConfigSource source, Clock clock, String version) {
        this.source = source;
        this.clock = clock;
        this.version = version;
    }

    public List<CheckResult> run() {
        List<CheckResult> results = new ArrayList<>();
        results.add(VersionCheck.run(version));
        Settings settings;
        try {
            settings = Settings.read(source);
        } catch (StartupException reason) {
            reason.reasons().forEach(each -> results.add(CheckResult.problem(SETTINGS, each)));
            return results;
        }
        results.add(settings(settings));
        results.add(DiskCheck.run(settings.home()));
        results.add(RunningSiteCheck.run(settings));
        results.addAll(new DatabaseCheck(settings, clock).run());
        results.add(MailCheck.run(settings.mail()));
        return results;
    }

    private static CheckResult settings(Settings settings) {
        List<String> ignored =
                settings.ignored().stream().map(IgnoredSetting::toString).toList();
        return ignored.isEmpty()
                ? CheckResult.ok(SETTINGS, "All can be used; the site is " + settings.site())
                : CheckResult.warning(SETTINGS, String.join("; ", ignored));
    }
}
