package org.rejoinder.api.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.ProblemException;
import org.rejoinder.media.Picture;
import org.rejoinder.media.PictureUse;
import org.rejoinder.media.PictureUses;
import org.rejoinder.media.Pictures;

/** Pictures of the library as programs are told of them, each with what needs it. */
@ApplicationScoped
@Transactional
public class MediaReader {

    @Inject
    private Pictures pictures;

    @Inject
    private PictureUses uses;

    @Inject
    private ApiLinks links;

    /** @param before the number of the last one of the part before */
    List<MediaItem> page(String words, long before, int most, Account reader) {
        return items(pictures.list(words, before, most), reader);
    }

    /** What is in the bin is not there. */
    MediaItem item(long id, Account reader) {
        Picture picture = pictures.with(id)
                .filter(found -> !found.isTrashed())
                .orElseThrow(() -> ProblemException.notFound("picture"));
        return items(List.of(picture), reader).get(0);
    }

    private List<MediaItem> items(List<Picture> some, Account reader) {
        Map<Long, List<PictureUse>> needed = uses.of(some);
        return some.stream()
                .map(picture -> MediaItem.of(picture, needed.getOrDefault(picture.id(), List.of()), reader, links))
                .toList();
    }
}
