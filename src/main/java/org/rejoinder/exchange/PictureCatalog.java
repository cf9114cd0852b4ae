package org.rejoinder.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.exchange.picture.InlinePictures;
import org.rejoinder.exchange.picture.PictureAddress;

/** All pictures that an export names. Its file is read to the end for that, before any of it is brought. */
final class PictureCatalog implements ExportVisitor {

    /** Characters; what is longer is not kept, so that a file cannot fill the memory with it. */
    private static final int LONGEST = 2_000;

    private final Map<String, SourcePicture> byKey = new LinkedHashMap<>();
    private final Map<String, SourcePicture> byAddress = new HashMap<>();
    private final Set<String> hosts = new HashSet<>();
    private String site = "";

    /** @throws UnreadableExportException if the file cannot be read to its end */
    static PictureCatalog of(ExportReader reader, Path file) throws IOException {
        var catalog = new PictureCatalog();
        reader.read(file, catalog);
        return catalog;
    }

    /** Without {@code www}. */
    Set<String> hosts() {
        return hosts;
    }

    /** Where a picture is that a text shows, if it is one of the old site's, or stands in the text. @param source as the text names it, or its key */
    Optional<PictureAddress> addressOf(String source) {
        String key =
                source.startsWith(PictureTransfer.BY_KEY) ? source.substring(PictureTransfer.BY_KEY.length()) : source;
        Optional<PictureAddress> inline = InlinePictures.addressOf(key);
        if (inline.isPresent()) {
            return inline;
        }
        SourcePicture named = byKey.get(key);
        return PictureAddress.of(named == null ? key : named.address(), site)
                .filter(address -> address.isUpload() || hosts.contains(address.site()));
    }

    /** As the export says, if it is named by its key. */
    String formerAddressOf(String source) {
        SourcePicture named = source.startsWith(PictureTransfer.BY_KEY)
                ? byKey.get(source.substring(PictureTransfer.BY_KEY.length()))
                : null;
        return named == null || named.address().isEmpty() ? source : named.address();
    }

    /** Of all that it names. */
    List<PictureAddress> addresses() {
        return byKey.values().stream()
                .flatMap(picture -> PictureAddress.of(picture.address(), site).stream())
                .toList();
    }

    /** What the export says about it. */
    Optional<SourcePicture> about(PictureAddress address) {
        return address.variants().stream()
                .flatMap(variant -> Optional.ofNullable(byAddress.get(variant.key())).stream())
                .findFirst();
    }

    @Override
    public void site(SourceSite source) {
        site = source.address();
        hosts.add(PictureAddress.siteOf(PictureAddress.hostOf(site)));
    }

    @Override
    public void author(SourceAuthor author) {
        // has no picture here
    }

    @Override
    public void article(SourceArticle article) {
        // its pictures are looked for when it is brought
    }

    @Override
    public void reply(SourceReply reply) {
        // has links at most
    }

    @Override
    public void picture(SourcePicture picture) {
        if (picture.address().length() > LONGEST || picture.key().length() > LONGEST) {
            return;
        }
        var kept = new SourcePicture(
                picture.key(), picture.address(), shortened(picture.altText()), shortened(picture.caption()));
        byKey.putIfAbsent(kept.key(), kept);
        PictureAddress.of(kept.address(), site).ifPresent(address -> {
            byAddress.putIfAbsent(address.key(), kept);
            hosts.add(address.site());
        });
    }

    private static String shortened(String words) {
        return words.length() > LONGEST ? "" : words;
    }

    @Override
    public void note(SourceNote note) {
        // is told when all is brought
    }
}
