package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ImportOutcome;

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

    public ImportCounts of(ImportRun run) {
        Set<Long> replies = targets.keptReplies(run.id());
        Set<Long> articles = targets.articlesWhere(run.id(), "(" + changes() + " or " + ANSWERED + ")");
        articles.addAll(targets.articlesOf(run.id(), replies));
        return ImportCounts.NONE
                .plus(ImportItemType.REPLY, ImportOutcome.KEPT, replies.size())
                .plus(
                        ImportItemType.REPLY,
                        ImportOutcome.REMOVED,
                        targets.count(run.id(), ImportItemType.REPLY) - replies.size())
                .plus(ImportItemType.ARTICLE, ImportOutcome.KEPT, articles.size())
                .plus(
                        ImportItemType.ARTICLE,
                        ImportOutcome.REMOVED,
                        targets.count(run.id(), ImportItemType.ARTICLE) - articles.size())
                .plus(ImportItemType.PICTURE, ImportOutcome.KEPT, targets.count(run.id(), ImportItemType.PICTURE));
    }

    private static String changes() {
        return Arrays.stream(ArticleChange.values())
                .map(ArticleChange::condition)
                .collect(Collectors.joining(" or "));
    }
}
