package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.ArticleImport;
import org.rejoinder.article.Articles;
import org.rejoinder.exchange.address.FormerAddressBook;
import org.rejoinder.exchange.conversion.ArticleConverter;
import org.rejoinder.exchange.conversion.RefusedItemException;

/** What becomes of an article of an export. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ArticleItemWriter {

    @Inject
    private ArticleConverter articleConverter;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private Articles articles;

    @Inject
    private FormerAddressBook formerAddresses;

    @Inject
    private ImportedItems importedItems;

    void write(ImportChunk chunk, SourceItem.OfArticle item) throws RefusedItemException {
        String fingerprint = item.fingerprint();
        Optional<ImportedItem> earlier = chunk.imported(item);
        if (earlier.isPresent()) {
            chunk.report(item, earlier.get().says(fingerprint) ? ImportOutcome.UNCHANGED : ImportOutcome.DIFFERENT, "");
            chunk.direct(item.key(), destination(earlier.get().target()));
            return;
        }
        SourceArticle source = item.article();
        List<String> notes = new ArrayList<>();
        ArticleContent content = articleConverter.convert(source, item.byline(), notes);
        boolean isPublic = source.state() == SourceArticle.State.PUBLISHED;
        long number = chunk.context().isWritten() ? add(chunk.context(), item, content, isPublic) : 0;
        chunk.direct(item.key(), ReplyDestination.of(number, isPublic));
        chunk.report(item, ImportOutcome.NEW, String.join(" ", notes));
    }

    private long add(ImportContext context, SourceItem.OfArticle item, ArticleContent content, boolean isPublic) {
        SourceArticle source = item.article();
        Optional<Instant> publishedAt = source.publishedAt().filter(at -> isPublic);
        Article article = articleImport.importKnown(content, ArticleConverter.slug(source), publishedAt);
        formerAddresses.addArticle(source.addresses(), article.id());
        importedItems.add(item, article.id(), item.fingerprint(), context);
        importedItems.flushAndClear();
        return article.id();
    }

    private ReplyDestination destination(long article) {
        return ReplyDestination.of(
                article, articles.with(article).filter(Article::isPublished).isPresent());
    }
}
