package org.rejoinder.settings;

import java.util.List;

/**
 * Webmentions from other sites.
 *
 * @param receives whether they are taken
 * @param allowed networks that may be reached besides public addresses
 */
public record WebmentionSettings(boolean receives, List<Network> allowed) {

    static WebmentionSettings read(SettingsReader reader) {
        return new WebmentionSettings(
                reader.flag("rejoinder.webmention.receive", true),
                reader.networks("rejoinder.webmention.allow", ""));
    }
}
