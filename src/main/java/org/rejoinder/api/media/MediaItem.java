package org.rejoinder.api.media;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.media.Picture;
import org.rejoinder.media.PictureUse;

/**
 * A picture of the library.
 *
 * @param etag what is changed: for {@code If-Match}
 * @param name what its file was called
 * @param width of its largest print
 * @param alternative for those who do not see it
 * @param decorative whether nothing is lost on those who do not see it
 * @param uploadedBy null for what came with an import
 * @param editable whether the owner of the key may change it
 * @param uses the articles and pages that need it, in any of their texts
 * @param src its largest print, for the {@code src} of an {@code img}
 */
public record MediaItem(
        long id,
        String etag,
        String name,
        int width,
        int height,
        String alternative,
        boolean decorative,
        String caption,
        String credit,
        String uploadedBy,
        Instant uploadedAt,
        boolean editable,
        List<UseItem> uses,
        String src,
        String thumbnail,
        String url) {

    /** @param kind {@code article} or {@code page} */
    public record UseItem(String kind, long id) {

        static UseItem of(PictureUse use) {
            return new UseItem(QueryParameters.wordOf(use.kind()), use.id());
        }
    }

    static MediaItem of(Picture picture, List<PictureUse> uses, Account reader, ApiLinks links) {
        return new MediaItem(
                picture.id(),
                Precondition.tag(picture.version()),
                picture.name(),
                picture.width(),
                picture.height(),
                picture.words().alternative(),
                picture.words().decorative(),
                picture.words().caption(),
                picture.words().credit(),
                picture.uploadedBy().isEmpty() ? null : picture.uploadedBy(),
                picture.uploadedAt(),
                picture.isEditableBy(reader),
                uses.stream().map(UseItem::of).toList(),
                links.page(picture.address()),
                links.page(picture.thumbnail()),
                links.resource(MediaResource.PATH + "/" + picture.id(), Map.of()));
    }
}
