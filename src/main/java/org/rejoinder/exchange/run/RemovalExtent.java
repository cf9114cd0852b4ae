package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.media.PictureUse;

/** How much would go if an import were taken back, and how much would stay. */
@ApplicationScoped
@Transactional
public class RemovalExtent {

    /** Said here, by readers or at the desk. */
    private static final String ANSWERED =
            "exists (select 1 from reply r where r.article_id = a.id and r.state <> 'ERASED'"
                    + " and not exists (select 1 from imported_item i where i.run_id = ?1 and i.kind = 'REPLY' and i.target = r.id))";

    @Inject
    private ImportedTargets targets;

    @Inject
    private LibraryRemoval library;

    public ImportCounts of(ImportRun run) {
        Set<Long> replies = targets.keptReplies(run.id());
        Set<Long> articles = targets.articlesWhere(run.id(), "(" + changes() + " or " + ANSWERED + ")");
        articles.addAll(targets.articlesOf(run.id(), replies));
        Set<Long> pages = library.keptPages(run.id());
        Set<PictureUse> gone =
                new HashSet<>(gone(PictureUse.Kind.ARTICLE, targets.articlesWhere(run.id(), "1 = 1"), articles));
        gone.addAll(gone(PictureUse.Kind.PAGE, targets.numbers(run.id(), ImportItemType.PAGE), pages));
        var kept = Map.of(
                ImportItemType.REPLY,
                replies,
                ImportItemType.ARTICLE,
                articles,
                ImportItemType.PAGE,
                pages,
                ImportItemType.PICTURE,
                library.keptPictures(run.id(), gone));
        ImportCounts counts = ImportCounts.NONE;
        for (ImportItemType type : ImportItemType.values()) {
            long stay = kept.get(type).size();
            counts = counts.plus(type, ImportOutcome.KEPT, stay)
                    .plus(type, ImportOutcome.REMOVED, targets.count(run.id(), type) - stay);
        }
        return counts;
    }

    private static Set<PictureUse> gone(PictureUse.Kind kind, Set<Long> all, Set<Long> kept) {
        return all.stream()
                .filter(each -> !kept.contains(each))
                .map(each -> new PictureUse(kind, each))
                .collect(Collectors.toSet());
    }

    private static String changes() {
        return Arrays.stream(ArticleChange.values())
                .map(ArticleChange::condition)
                .collect(Collectors.joining(" or "));
    }
}
