package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rejoinder.account.Account;
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ReportRow;
import org.rejoinder.media.Picture;
import org.rejoinder.media.PictureImport;
import org.rejoinder.media.PictureUse;
import org.rejoinder.media.PictureUses;
import org.rejoinder.media.Pictures;
import org.rejoinder.page.PageImport;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;

/** Takes back standing pages and pictures of an import, some in a transaction, when its articles are gone. */
@ApplicationScoped
@Transactional
class LibraryRemoval {

    private static final String CHANGED_PAGE = "It was edited or moved here.";

    @Inject
    private ImportedTargets targets;

    @Inject
    private StaticPages pages;

    @Inject
    private PageImport pageImport;

    @Inject
    private Pictures pictures;

    @Inject
    private PictureUses pictureUses;

    @Inject
    private PictureImport pictureImport;

    RemovalChunk.Result pages(long run, long below, Account by) {
        List<Long> some = targets.below(run, ImportItemType.PAGE, below, RemovalChunk.SIZE);
        Map<Long, Integer> versions = targets.versions(run, ImportItemType.PAGE, some);
        List<Long> gone = new ArrayList<>();
        List<ReportRow> rows = new ArrayList<>();
        for (long each : some) {
            Optional<StaticPage> page = pages.with(each);
            String about = "page " + each
                    + page.map(here -> ": " + pages.textOf(here).title()).orElse("");
            boolean stays = page.isPresent() && !pageImport.remove(by, each, versions.getOrDefault(each, 0));
            if (!stays) {
                gone.add(each);
            }
            rows.add(RemovalChunk.row(ImportItemType.PAGE, about, stays ? CHANGED_PAGE : null));
        }
        targets.forget(run, ImportItemType.PAGE, gone);
        return new RemovalChunk.Result(rows, RemovalChunk.last(some));
    }

    /** After all pages: these may have shown them. */
    RemovalChunk.Result pictures(long run, long below, Account by) {
        List<Long> some = targets.below(run, ImportItemType.PICTURE, below, RemovalChunk.SIZE);
        Set<Long> shared = targets.ofOthers(run, ImportItemType.PICTURE, some);
        List<Long> gone = new ArrayList<>();
        List<ReportRow> rows = new ArrayList<>();
        for (long each : some) {
            String about = "picture " + each
                    + pictures.with(each).map(picture -> ": " + picture.name()).orElse("");
            Optional<PictureImport.Kept> kept =
                    shared.contains(each) ? Optional.of(PictureImport.Kept.UPLOADED) : pictureImport.remove(by, each);
            if (kept.isEmpty()) {
                gone.add(each);
            }
            rows.add(RemovalChunk.row(
                    ImportItemType.PICTURE,
                    about,
                    kept.map(LibraryRemoval::words).orElse(null)));
        }
        targets.forget(run, ImportItemType.PICTURE, gone);
        return new RemovalChunk.Result(rows, RemovalChunk.last(some));
    }

    private static String words(PictureImport.Kept kept) {
        return switch (kept) {
            case UPLOADED -> "It came here in another way as well.";
            case DESCRIBED -> "It was described here, or put into the bin.";
            case SHOWN -> "Something that stays shows it, or did.";
        };
    }

    /** Pages of the import that stay. */
    Set<Long> keptPages(long run) {
        return targets.changedPages(run);
    }

    /** @param gone articles and pages that go before */
    Set<Long> keptPictures(long run, Set<PictureUse> gone) {
        Set<Long> kept = new TreeSet<>();
        Optional<Long> below = Optional.of(Long.MAX_VALUE);
        while (below.isPresent()) {
            List<Long> some = targets.below(run, ImportItemType.PICTURE, below.get(), RemovalChunk.SIZE);
            List<Picture> here = List.copyOf(pictures.with(some).values());
            Map<Long, List<PictureUse>> uses = pictureUses.of(here);
            kept.addAll(targets.ofOthers(run, ImportItemType.PICTURE, some));
            here.stream()
                    .filter(picture -> pictureImport.isChanged(picture)
                            || !gone.containsAll(uses.getOrDefault(picture.id(), List.of())))
                    .forEach(picture -> kept.add(picture.id()));
            below = RemovalChunk.last(some);
        }
        return kept;
    }
}
