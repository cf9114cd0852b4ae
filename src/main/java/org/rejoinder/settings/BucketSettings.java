package org.rejoinder.settings;

import java.net.URI;
import java.util.Optional;

/**
 * Where pictures are kept if not at home: a bucket of a store that speaks the protocol of Amazon S3.
 *
 * @param address of the bucket, without a slash at its end
 */
public record BucketSettings(URI address, String region, String key, String secret) {

    private static final String ADDRESS = "rejoinder.media.s3.url";

    static Optional<BucketSettings> read(SettingsReader settingsReader) {
        return settingsReader
                .text(ADDRESS)
                .map(address -> new BucketSettings(
                        address(address),
                        settingsReader.text("rejoinder.media.s3.region").orElse("us-east-1"),
                        needed(settingsReader, "rejoinder.media.s3.key"),
                        needed(settingsReader, "rejoinder.media.s3.secret")));
    }

    private static URI address(String value) {
        String takes = "the address of a bucket, like https://s3.example.org/pictures";
        URI address = SettingsReader.address(ADDRESS, value.replaceFirst("/$", ""), takes);
        if (address.getQuery() != null) {
            throw StartupException.because(ADDRESS, value, takes);
        }
        return address;
    }

    private static String needed(SettingsReader settingsReader, String name) {
        return settingsReader
                .text(name)
                .orElseThrow(() -> new StartupException(name + ": got none; takes what " + ADDRESS + " asks for"));
    }

    @Override
    public String toString() {
        return "BucketSettings[" + address + "]";
    }
}
