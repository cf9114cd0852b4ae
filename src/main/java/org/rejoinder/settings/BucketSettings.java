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

    static Optional<BucketSettings> read(Given given) {
        return given.text(ADDRESS)
                .map(address -> new BucketSettings(
                        address(address),
                        given.text("rejoinder.media.s3.region").orElse("us-east-1"),
                        needed(given, "rejoinder.media.s3.key"),
                        needed(given, "rejoinder.media.s3.secret")));
    }

    private static URI address(String value) {
        String takes = "the address of a bucket, like https://s3.example.org/pictures";
        URI address = Given.address(ADDRESS, value.replaceFirst("/$", ""), takes);
        if (address.getQuery() != null) {
            throw CannotStart.because(ADDRESS, value, takes);
        }
        return address;
    }

    private static String needed(Given given, String name) {
        return given.text(name)
                .orElseThrow(() -> new CannotStart(name + ": got none; takes what " + ADDRESS + " asks for"));
    }

    @Override
    public String toString() {
        return "BucketSettings[" + address + "]";
    }
}
