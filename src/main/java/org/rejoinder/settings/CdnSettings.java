package org.rejoinder.settings;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A content delivery network in front of the site.
 *
 * @param purge where it is told what to let go of
 * @param header with which it knows that it may be told; empty for none
 */
public record CdnSettings(URI purge, Optional<Header> header) {

    public record Header(String name, String value) {

        /** RFC 9110, 5.1 and 5.5, in ASCII. */
        private static final Pattern FIELD =
                Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}): *([!-~](?:[ -~]{0,4000}[!-~])?)");

        private static Header of(String value) {
            var field = FIELD.matcher(value);
            if (!field.matches()) {
                throw new StartupException("rejoinder.cdn.header: takes the name and the value of a header, like"
                        + " \"Authorization: Bearer …\"; got something else, which is not repeated here");
            }
            return new Header(field.group(1), field.group(2));
        }

        @Override
        public String toString() {
            return name + ": …";
        }
    }

    static Optional<CdnSettings> read(SettingsReader settingsReader) {
        Optional<Header> header = settingsReader.text("rejoinder.cdn.header").map(Header::of);
        Optional<URI> purge = settingsReader.address("rejoinder.cdn.purge");
        if (header.isPresent() && purge.isEmpty()) {
            throw new StartupException("rejoinder.cdn.header: got one without rejoinder.cdn.purge, where it would go");
        }
        if (purge.isPresent() && settingsReader.text("rejoinder.pages").isPresent()) {
            throw new StartupException(
                    "rejoinder.cdn.purge and rejoinder.pages: got both; takes one of them, since a page that is"
                            + " a file says nothing of what it is made of");
        }
        return purge.map(address -> new CdnSettings(address, header));
    }
}
