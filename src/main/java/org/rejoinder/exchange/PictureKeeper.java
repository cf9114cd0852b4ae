package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.article.front.LeadImages;
import org.rejoinder.exchange.address.FormerAddressBook;
import org.rejoinder.exchange.conversion.PictureLookup;
import org.rejoinder.exchange.picture.InlinePictures;
import org.rejoinder.exchange.picture.PictureAddress;
import org.rejoinder.exchange.picture.PictureFile;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.PlainText;
import org.rejoinder.media.Picture;
import org.rejoinder.media.PictureImport;
import org.rejoinder.media.Pictures;

/** Keeps pictures of the old site, each in a transaction of its own: what stops it comes between two of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PictureKeeper {

    @Inject
    private PictureImport pictureImport;

    @Inject
    private LeadImages leadImages;

    @Inject
    private Pictures pictures;

    @Inject
    private ImportedItems importedItems;

    @Inject
    private FormerAddressBook formerAddresses;

    /** @param outcome what this import says of it */
    record KnownPicture(Picture picture, ImportOutcome outcome) {}

    /** Those that are here, by the keys of their addresses. */
    Map<String, KnownPicture> find(List<PictureAddress> addresses, ImportContext context) {
        List<SourceItem.OfPicture> items =
                addresses.stream().map(SourceItem.OfPicture::new).toList();
        Map<String, ImportedItem> imported = importedItems.of(items, context);
        Map<Long, Picture> here = pictures.with(
                imported.values().stream().map(ImportedItem::target).toList());
        Map<String, KnownPicture> found = new HashMap<>();
        for (SourceItem.OfPicture item : items) {
            Optional.ofNullable(imported.get(ImportedItem.digestOf(context.source(), item.type(), item.key())))
                    .filter(known -> here.containsKey(known.target()))
                    .map(known -> new KnownPicture(here.get(known.target()), known.outcomeIn(context.run())))
                    .ifPresent(known -> found.put(item.key(), known));
        }
        return found;
    }

    /**
     * @param name what its file is called
     * @param about what the export says of it
     * @throws org.rejoinder.media.ImageRejectedException if it is no picture that can be kept
     */
    Picture add(
            SourceItem.OfPicture item,
            String name,
            PictureFile file,
            Optional<SourcePicture> about,
            ImportContext context) {
        Picture picture = pictureImport.importPicture(
                name,
                file.path(),
                about.map(SourcePicture::altText).orElse("").strip(),
                about.map(SourcePicture::caption).map(PictureKeeper::plain).orElse(""));
        return addAlso(item, picture, context);
    }

    private static String plain(String html) {
        return PlainText.of(ArticleMarkup.clean(html)).strip();
    }

    /** It stood for the article there, and does so here. */
    void lead(long article, PictureLookup.LocalPicture picture) {
        leadImages.chooseImported(article, picture.address(), picture.alternative());
    }

    /** It was at this address, too. */
    Picture addAlso(SourceItem.OfPicture item, Picture picture, ImportContext context) {
        importedItems.put(item, picture.id(), picture.version(), context);
        if (!InlinePictures.isInline(item.address())) {
            formerAddresses.addPicture(item.address().path(), picture.id());
        }
        return picture;
    }
}
