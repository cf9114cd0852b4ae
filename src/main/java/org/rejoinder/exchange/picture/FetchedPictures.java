package org.rejoinder.exchange.picture;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Pictures that are fetched from the old site, one by one. Nobody else is asked. */
final class FetchedPictures implements PictureFileSource {

    /** Of one run; the next one goes on. */
    private static final int MOST = 20_000;

    /** In a row: then it is not for the pictures. */
    private static final int MOST_FAILURES = 20;

    private final Set<String> hosts;
    private final PictureDownload download;
    private int asked;
    private int failures;

    /** @param hosts of the old site and where its export says that its own pictures are, without {@code www} */
    FetchedPictures(Set<String> hosts, PictureDownload download) {
        this.hosts = hosts;
        this.download = download;
    }

    @Override
    public Optional<String> locate(PictureAddress address) {
        return Optional.of(address).filter(each -> hosts.contains(each.site())).map(PictureAddress::key);
    }

    @Override
    public Optional<PictureFile> open(PictureAddress address) throws IOException {
        if (locate(address).isEmpty()) {
            return Optional.empty();
        }
        for (PictureAddress variant : address.variants()) {
            Optional<PictureFile> fetched = fetch(variant);
            if (fetched.isPresent()) {
                return fetched;
            }
        }
        return Optional.empty();
    }

    private Optional<PictureFile> fetch(PictureAddress address) throws IOException {
        if (failures >= MOST_FAILURES) {
            throw new IOException("The old site did not answer %d times in a row, and is not asked any more."
                    .formatted(MOST_FAILURES));
        }
        if (asked >= MOST) {
            throw new IOException("%,d pictures were asked for. The same again goes on.".formatted(MOST));
        }
        asked++;
        try {
            Optional<PictureFile> fetched = download.get(address.toHttps());
            failures = 0;
            return fetched;
        } catch (URISyntaxException e) {
            return Optional.empty();
        } catch (IOException e) {
            failures++;
            throw e;
        }
    }

    @Override
    public void close() {
        // each connection is closed by itself
    }
}
