package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.rejoinder.article.Article;
import org.rejoinder.exchange.address.FormerAddressBook;
import org.rejoinder.exchange.address.FormerPath;
import org.rejoinder.exchange.conversion.RefusedItemException;

/** Which article here a thread of an export belongs to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ThreadItemWriter {

    @Inject
    private FormerAddressBook formerAddresses;

    void write(ImportChunk chunk, SourceItem.OfThread item) throws RefusedItemException {
        List<FormerPath> paths = FormerPath.ofAddresses(item.thread().addresses());
        if (paths.isEmpty()) {
            throw new RefusedItemException("It has no address of an article.");
        }
        Article article = formerAddresses
                .articleAt(paths)
                .orElseThrow(() -> new RefusedItemException("No article here has or had this address: "
                        + paths.stream().map(FormerPath::path).collect(Collectors.joining(", "))));
        chunk.direct(item.key(), ReplyDestination.of(article.id(), article.isPublished()));
        chunk.report(item, ImportOutcome.UNCHANGED, "It is /articles/%s.".formatted(article.slug()));
    }
}
