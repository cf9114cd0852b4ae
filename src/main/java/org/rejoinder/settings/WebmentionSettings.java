package org.rejoinder.settings;

import java.util.List;

/**
 * Webmentions from and to other sites.
 *
 * @param receives whether they are taken
 * @param sends whether other sites are told of links in articles
 * @param allowed networks that may be reached besides public addresses
 */
public record WebmentionSettings(boolean receives, boolean sends, List<Network> allowed) {

    static WebmentionSettings read(SettingsReader reader) {
        return new WebmentionSettings(
                reader.flag("rejoinder.webmention.receive", true),
                reader.flag("rejoinder.webmention.send", true),
                reader.networks("rejoinder.webmention.allow", ""));
    }
}
