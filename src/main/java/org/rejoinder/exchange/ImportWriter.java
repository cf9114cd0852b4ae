package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.rejoinder.exchange.conversion.RefusedItemException;

/** Brings items together with what tells that they were brought: whatever stops it, nothing comes twice. */
@ApplicationScoped
@Transactional
class ImportWriter {

    @Inject
    private ImportedItems importedItems;

    @Inject
    private ArticleItemWriter articles;

    @Inject
    private PageItemWriter pages;

    @Inject
    private ThreadItemWriter threads;

    @Inject
    private ReplyItemWriter replies;

    @Inject
    private AliasWriter aliases;

    /**
     * In their order.
     *
     * @param destinations of articles that were written before
     */
    ImportChunk.Result write(
            List<SourceItem> items, ImportContext context, Map<String, ReplyDestination> destinations) {
        var chunk = new ImportChunk(context, destinations, importedItems.of(items, context));
        items.forEach(item -> write(chunk, item));
        replies.updatePending(chunk);
        replies.addPending(chunk);
        return chunk.result(importedItems.of(items, context));
    }

    /**
     * When all items are written.
     *
     * @param handles of authors who have a profile here, by their keys
     * @return those that lead nowhere
     */
    List<SourceAlias> lead(List<SourceAlias> some, Map<String, String> handles, ImportContext context) {
        return some.stream()
                .filter(alias -> !aliases.write(alias, handles, context))
                .toList();
    }

    private void write(ImportChunk chunk, SourceItem item) {
        try {
            if (item instanceof SourceItem.OfArticle article) {
                articles.write(chunk, article);
            } else if (item instanceof SourceItem.OfPage page) {
                pages.write(chunk, page);
            } else if (item instanceof SourceItem.OfThread thread) {
                threads.write(chunk, thread);
            } else if (item instanceof SourceItem.OfReply reply) {
                replies.write(chunk, reply);
            }
        } catch (RefusedItemException refused) {
            chunk.report(item, ImportOutcome.REFUSED, refused.getMessage());
        }
    }
}
